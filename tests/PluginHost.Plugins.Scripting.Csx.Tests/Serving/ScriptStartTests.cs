using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Plugins.Scripting.Csx.Tests.Fakes;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

public sealed class ScriptStartTests : IAsyncDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly Workshop _workshop = new();
    private readonly FakePluginContext _context;

    public ScriptStartTests() => _context = new FakePluginContext(_root.Path, _workshop.Offers) { Time = new HurriedTime() };

    [Fact]
    public async Task StreamOpened_FirstTab_GetsTheCompilerReady()
    {
        Begin(new ScriptingSettings());

        await _context.TellAsync(EventNames.StreamOpened);

        await Eventually.Holds(() => _workshop.Maker.HasCompiler);
    }

    [Fact]
    public async Task StreamOpened_NotWished_LeavesTheCompilerAlone()
    {
        Begin(new ScriptingSettings(WarmUp: false));

        await _context.TellAsync(EventNames.StreamOpened);
        await _context.StopAsync();

        _workshop.Maker.HasCompiler.ShouldBeFalse();
    }

    [Fact]
    public async Task Begin_NobodyLooksOn_LeavesTheCompilerAlone()
    {
        Begin(new ScriptingSettings());

        await _context.StopAsync();

        _workshop.Maker.HasCompiler.ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.StopAsync();
        _context.Dispose();
        _workshop.Dispose();
        _root.Dispose();
    }

    private void Begin(ScriptingSettings settings) =>
        new ScriptStart(_context, _workshop.Host, _workshop.Folder, _workshop.Maker, _workshop.Retired, new FakeSettings(settings)).Begin();

    /// <summary>Every wait is over at once.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }

    private sealed class FakeSettings(ScriptingSettings current) : ISettings<ScriptingSettings>
    {
        public ScriptingSettings Current => current;

        public IDisposable OnChange(Action<ScriptingSettings> changed) => throw new NotSupportedException();
    }
}
