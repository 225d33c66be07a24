using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Runtime.Supervision;

/// <summary>One method of a fence point and how calls of it go. A call touches its counters and no others, so methods do not contend with each other.</summary>
internal sealed class FenceOperation(FencePoint point, string name)
{
    // The first call is left out: what it does is mostly done once and never again.
    private const long SampleEvery = 64;
    private const long Sampled = 1;

    private readonly LatencyWindow _latency = new();
    private long _failures;
    private long _allocatedBytes;
    private long _nanoseconds;
    private long _samples;
    private volatile bool _hasProcessor;

    public FencePoint Point => point;

    public string Name => name;

    /// <summary>As spans are called.</summary>
    public string SpanName { get; } = $"{point.Contract}.{name}";

    public LatencyWindow Latency => _latency;

    /// <summary>Keeps the warnings of slow calls from flooding the log.</summary>
    public QuietPeriod SlowWarnings { get; } = new();

    /// <summary>Whether what the coming call uses is to be measured. Reads what is written at the end of each call anyway: calls side by side may all be measured, or none.</summary>
    public bool IsSampled => _latency.Count % SampleEvery == Sampled;

    public MethodHealth Health
    {
        get
        {
            var samples = Interlocked.Read(ref _samples);
            return new MethodHealth(
                point.Contract, point.Subject, name, _latency.Count, Interlocked.Read(ref _failures), _latency.Percentile(0.50), _latency.Percentile(0.99),
                samples == 0 ? null : Interlocked.Read(ref _allocatedBytes) / samples, _hasProcessor ? Interlocked.Read(ref _nanoseconds) / samples / 1e6 : null, samples);
        }
    }

    /// <summary>For people.</summary>
    public override string ToString() => $"{point.Subject}.{name}";

    public void Ended(double milliseconds) => _latency.Add(milliseconds);

    public void Failed() => Interlocked.Increment(ref _failures);

    public void Used(CallSample sample)
    {
        Interlocked.Add(ref _allocatedBytes, sample.Bytes);
        Interlocked.Add(ref _nanoseconds, sample.Nanoseconds ?? 0);
        Interlocked.Increment(ref _samples);
        _hasProcessor = sample.Nanoseconds is not null;
    }
}
