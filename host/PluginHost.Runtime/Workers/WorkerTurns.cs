namespace PluginHost.Runtime.Workers;

/// <summary>
/// Lets calls into a worker side by side, until one of several ended it: then those that were in it are made again one after the other, and others wait,
/// so that the one to blame is alone when it ends the next process.
/// </summary>
internal sealed class WorkerTurns
{
    private const int MaxTries = 4;

    private readonly SemaphoreSlim _alone = new(1, 1);
    private int _suspects;

    public async ValueTask<TResult> TakeAsync<TResult>(Func<ValueTask<TResult>> call, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _suspects) > 0)
        {
            // Waits, and is suspected of nothing: while calls go on coming there would be no end of going one by one.
            return await OneByOneAsync(call, cancellationToken);
        }

        try
        {
            return await call();
        }
        catch (WorkerEndedException ended) when (ended.IsShared)
        {
            // Made again below.
        }

        Interlocked.Increment(ref _suspects);
        try
        {
            return await OneByOneAsync(call, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _suspects);
        }
    }

    // Calls that had begun before the first was suspected may still be in the process the first time.
    private async ValueTask<TResult> OneByOneAsync<TResult>(Func<ValueTask<TResult>> call, CancellationToken cancellationToken)
    {
        await _alone.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await call();
                }
                catch (WorkerEndedException ended) when (ended.IsShared && attempt < MaxTries)
                {
                }
            }
        }
        finally
        {
            _alone.Release();
        }
    }
}
