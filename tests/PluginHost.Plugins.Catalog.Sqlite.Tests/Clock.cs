namespace PluginHost.Plugins.Catalog.Sqlite.Tests;

/// <summary>A clock that stands still until it is turned. Timers run on real time.</summary>
internal sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
