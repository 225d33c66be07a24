using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class OwnWorkAnalyzerTests
{
    [Theory]
    [InlineData("void Go() { _ = {|PH3003:Task.Run(static async () => await Task.Delay(30))|}; }")]
    [InlineData("void Go() => {|PH3003:Task.Run(static () => { })|};")]
    [InlineData("void Go() { {|PH3003:Task.Factory.StartNew(static () => { })|}; }")]
    [InlineData("void Go() => {|PH3003:ThreadPool.QueueUserWorkItem(static _ => { })|};")]
    [InlineData("void Go() => {|PH3003:new Thread(static () => { })|}.Start();")]
    [InlineData("Timer? _timer; void Go() => _timer = {|PH3003:new Timer(_ => { }, null, 50, 50)|};")]
    [InlineData("readonly Timer _timer = {|PH3003:new(static _ => { }, null, 50, 50)|};")]
    [InlineData("void Go() { _ = {|PH3003:new Timer(static _ => { }, null, 50, 50)|}; }")]
    [InlineData("readonly System.Timers.Timer _timer = {|PH3003:new System.Timers.Timer(50)|};")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<OwnWorkAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("async Task Go() => await Task.Run(static () => { });")]
    [InlineData("Task Go() => Task.Run(static () => { });")]
    [InlineData("Task? _loop; void Go() => _loop = Task.Run(static () => { });")]
    [InlineData("""void Go(IPluginContext context) => context.Background.Run("loop", static token => Task.Delay(30, token));""")]
    [InlineData("void Go() { var thread = new Thread(static () => { }); thread.Start(); thread.Join(); }")]
    [InlineData("Timer? _timer; void Go() => _timer = new Timer(_ => { }, null, 50, 50); void End() => _timer?.Dispose();")]
    [InlineData("readonly Timer _timer = new(static _ => { }, null, 50, 50); async ValueTask End() => await _timer.DisposeAsync();")]
    [InlineData("void Go() { using var timer = new Timer(static _ => { }, null, 50, 50); }")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<OwnWorkAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go() { _ = Task.Run(static async () => await Task.Delay(30)); }")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<OwnWorkAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
