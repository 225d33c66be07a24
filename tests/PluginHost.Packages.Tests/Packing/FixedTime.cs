namespace PluginHost.Packages.Tests.Packing;

/// <summary>A clock whose calendar stands still; its timers run.</summary>
internal sealed class FixedTime(int year) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, 6, 1, 0, 0, 0, TimeSpan.Zero);
}
