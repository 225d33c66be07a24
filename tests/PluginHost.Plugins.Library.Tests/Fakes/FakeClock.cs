namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>A clock that stands still until it is turned; timers run in real time.</summary>
internal sealed class FakeClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
