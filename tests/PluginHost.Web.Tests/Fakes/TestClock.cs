namespace PluginHost.Web.Tests.Fakes;

/// <summary>The system's clock, moved by hand. Timers stay real.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _passed;
    private long _set;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _passed) + Interlocked.Read(ref _set));

    public override long GetTimestamp() => base.GetTimestamp() + (long)(TimeSpan.FromTicks(Interlocked.Read(ref _passed)).TotalSeconds * TimestampFrequency);

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _passed, by.Ticks);

    /// <summary>Sets the clock on the wall, in either direction, while no time passes.</summary>
    public void Set(TimeSpan by) => Interlocked.Add(ref _set, by.Ticks);
}
