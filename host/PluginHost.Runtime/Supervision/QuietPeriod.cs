namespace PluginHost.Runtime.Supervision;

/// <summary>Lets one message through, then none for a while, and says how many it kept back.</summary>
public sealed class QuietPeriod
{
    private long _quietUntil = long.MinValue;
    private int _keptBack;

    /// <param name="now">A timestamp.</param>
    /// <param name="length">Of the quiet, in units of timestamps.</param>
    /// <param name="keptBack">How many were kept back since the last one that came through.</param>
    public bool MaySpeak(long now, long length, out int keptBack)
    {
        var until = Volatile.Read(ref _quietUntil);
        if (now < until || Interlocked.CompareExchange(ref _quietUntil, now + length, until) != until)
        {
            Interlocked.Increment(ref _keptBack);
            keptBack = 0;
            return false;
        }

        keptBack = Interlocked.Exchange(ref _keptBack, 0);
        return true;
    }
}
