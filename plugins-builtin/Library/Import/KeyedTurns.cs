namespace PluginHost.Plugins.Library.Import;

/// <summary>Lets one at a time in for each key.</summary>
internal sealed class KeyedTurns<TKey> where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Turn> _turns = [];

    public async ValueTask<IDisposable> EnterAsync(TKey key, CancellationToken cancellationToken)
    {
        Turn turn;
        lock (_gate)
        {
            turn = _turns.TryGetValue(key, out var known) ? known : _turns[key] = new Turn(this, key);
            turn.Users++;
        }

        try
        {
            await turn.Semaphore.WaitAsync(cancellationToken);
            return turn;
        }
        catch
        {
            Leave(turn);
            throw;
        }
    }

    private void Leave(Turn turn)
    {
        lock (_gate)
        {
            if (--turn.Users == 0)
            {
                _turns.Remove(turn.Key);
            }
        }
    }

    private sealed class Turn(KeyedTurns<TKey> owner, TKey key) : IDisposable
    {
        public TKey Key => key;

        public int Users { get; set; }

        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public void Dispose()
        {
            Semaphore.Release();
            owner.Leave(this);
        }
    }
}
