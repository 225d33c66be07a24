namespace PluginHost.Runtime.Offers;

/// <summary>Tells once of what happens many times within a short while, on the pool and under no lock of who raises it.</summary>
internal sealed class Coalesced(TimeProvider time, TimeSpan pause, Action tell)
{
    private int _raised;

    public void Raise()
    {
        if (Interlocked.Exchange(ref _raised, 1) == 0)
        {
            // Without the caller's context, which is a plugin's.
            ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.TellAsync(), this, preferLocal: false);
        }
    }

    private async Task TellAsync()
    {
        await Task.Delay(pause, time);
        Interlocked.Exchange(ref _raised, 0);
        tell();
    }
}
