namespace PluginHost.Web.Metrics;

/// <summary>
/// What a request was waited for. Only the time until its answer begins counts, and of that not what was spent waiting for the client to send: a slow
/// line, a large upload, a long download or a stream are not the host's slowness.
/// </summary>
internal sealed class RequestClock(TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();
    private long _answered;
    private long _waitedForClient;

    /// <summary>From the first byte to the end, whatever it was spent on.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_began);

    /// <summary>What the host itself took.</summary>
    public TimeSpan OwnTime
    {
        get
        {
            var end = Volatile.Read(ref _answered) is var answered and not 0 ? answered : time.GetTimestamp();
            return time.GetElapsedTime(_began, end - Interlocked.Read(ref _waitedForClient));
        }
    }

    public long Now => time.GetTimestamp();

    /// <summary>The answer begins.</summary>
    public void Answer() => Volatile.Write(ref _answered, time.GetTimestamp());

    /// <summary>A read of the body that did not complete at once has ended. After the answer has begun nobody waits for it.</summary>
    public void WaitedForClient(long since)
    {
        if (Volatile.Read(ref _answered) == 0)
        {
            Interlocked.Add(ref _waitedForClient, time.GetTimestamp() - since);
        }
    }
}
