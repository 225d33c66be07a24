using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class StaticEventAnalyzerTests
{
    [Theory]
    [InlineData("void Go() => {|PH3001:AppDomain.CurrentDomain.ProcessExit += OnExit|}; void OnExit(object? sender, EventArgs e) { }")]
    [InlineData("void Go() => {|PH3001:Console.CancelKeyPress += (_, _) => { }|};")]
    [InlineData("void Go() => {|PH3001:TaskScheduler.UnobservedTaskException += static (_, _) => { }|};")]
    [InlineData("void Go() => {|PH3001:AssemblyLoadContext.Default.Resolving += static (_, _) => null|};")]
    [InlineData("void Go() { var domain = AppDomain.CurrentDomain; {|PH3001:domain.UnhandledException += OnEnd|}; } void OnEnd(object sender, UnhandledExceptionEventArgs e) { }")]
    [InlineData("""
        EventHandler? _one, _other;
        void Go() => {|PH3001:AppDomain.CurrentDomain.ProcessExit += _one|};
        void End() => AppDomain.CurrentDomain.ProcessExit -= _other;
        """)]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<StaticEventAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("""
        void Go() => AppDomain.CurrentDomain.ProcessExit += OnExit;
        void OnExit(object? sender, EventArgs e) { }
        public ValueTask StopAsync(CancellationToken cancellationToken)
        {
            AppDomain.CurrentDomain.ProcessExit -= OnExit;
            return ValueTask.CompletedTask;
        }
        """)]
    [InlineData("""
        EventHandler? _handler;
        void Go() => AppDomain.CurrentDomain.ProcessExit += _handler;
        void End() => AppDomain.CurrentDomain.ProcessExit -= this._handler;
        """)]
    [InlineData("static event Action? Own; void Go() => Own += () => { };")]
    [InlineData("void Go(FileSystemWatcher watcher) => watcher.Changed += (_, _) => { };")]
    [InlineData("void Go() => AssemblyLoadContext.GetLoadContext(typeof(Mood).Assembly)!.Unloading += _ => { };")]
    [InlineData("void Go() => AppDomain.CurrentDomain.ProcessExit -= OnExit; void OnExit(object? sender, EventArgs e) { }")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<StaticEventAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go() => AppDomain.CurrentDomain.ProcessExit += OnExit; void OnExit(object? sender, EventArgs e) { }")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<StaticEventAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));

    // It is loaded into the plugin's context and leaves with it.
    [Fact]
    public Task Event_OfALibraryOfThePlugin_IsSilent() => Rules.FindAsync<StaticEventAnalyzer>(
        PluginSource.Of("void Go() => Acme.Library.Changed += () => { };"), TestCompilation.Library("namespace Acme; public static class Library { public static event System.Action? Changed; }"));
}
