namespace PluginHost.Runtime.Tests.Hosting;

/// <summary>The system's clock, which a test can put forward: deadlines of minutes are missed without waiting.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _shift;

    public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Read(ref _shift);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromSeconds((double)Interlocked.Read(ref _shift) / TimestampFrequency);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, (long)(by.TotalSeconds * TimestampFrequency));
}
