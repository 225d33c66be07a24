using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>Refuses calls for a while after too many failures, then lets one through to see. Closed, it costs one volatile read.</summary>
internal sealed class CircuitBreaker(PluginId plugin, SupervisionPolicy policy, TimeProvider time, ISupervisionListener listener)
{
    private readonly Lock _lock = new();
    private readonly Queue<long> _failures = new();
    private long _openUntil;
    private long _closedAt;
    private int _openings;
    private int _probing;

    public bool IsOpen => Volatile.Read(ref _openUntil) is var until && until != 0 && time.GetTimestamp() < until;

    public bool TryEnter(out TimeSpan retryAfter)
    {
        retryAfter = TimeSpan.Zero;
        var until = Volatile.Read(ref _openUntil);
        if (until == 0)
        {
            return true;
        }

        var now = time.GetTimestamp();
        if (now < until)
        {
            retryAfter = time.GetElapsedTime(now, until);
            return false;
        }

        return Interlocked.Exchange(ref _probing, 1) == 0;
    }

    public void OnSuccess()
    {
        if (Volatile.Read(ref _probing) == 0)
        {
            return;
        }

        lock (_lock)
        {
            if (_probing == 0)
            {
                return;
            }

            _closedAt = time.GetTimestamp();
            _failures.Clear();
            Volatile.Write(ref _openUntil, 0);
            Volatile.Write(ref _probing, 0);
        }

        listener.OnRecovered();
    }

    /// <summary>A call ended in a way that says nothing of the plugin.</summary>
    public void OnNeither() => Volatile.Write(ref _probing, 0);

    public void OnFailure(string reason)
    {
        int openings;
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (!ShouldOpen(now))
            {
                return;
            }

            if (_openUntil == 0 && time.GetElapsedTime(_closedAt, now) > policy.Window)
            {
                _openings = 0;
            }

            openings = ++_openings;
            _failures.Clear();
            Volatile.Write(ref _openUntil, now + (long)(policy.Pause.TotalSeconds * time.TimestampFrequency));
            Volatile.Write(ref _probing, 0);
        }

        // The first opening is not an "again".
        if (openings > policy.QuarantineAfter)
        {
            listener.OnExhausted(Reasons.Quarantined(plugin, openings, reason));
        }
        else
        {
            listener.OnDegraded(Reasons.Degraded(plugin, policy, reason));
        }
    }

    private bool ShouldOpen(long now)
    {
        if (_openUntil != 0)
        {
            return _probing == 1 && now >= _openUntil;
        }

        while (_failures.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > policy.Window)
        {
            _failures.Dequeue();
        }

        _failures.Enqueue(now);
        return _failures.Count >= policy.Threshold;
    }
}
