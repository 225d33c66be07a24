namespace PluginHost.Plugins.Imaging.Vips.Decoding;

/// <summary>
/// Lets decodes in by the memory they need as well as by number: many small pictures at once, huge ones one at a time.
/// First come, first served, so that a huge picture is not passed for ever by small ones.
/// </summary>
internal sealed class DecodeGate
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private readonly long _budget;
    private int _freeSlots;
    private long _free;

    public DecodeGate(int slots, long budget) => (_budget, _freeSlots, _free) = (budget, slots, budget);

    /// <summary>For this machine: a decode a core, and a quarter of its memory.</summary>
    public static DecodeGate ForMachine() =>
        new(Environment.ProcessorCount, Math.Max(512L << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4));

    /// <summary>Waits for a place. Dispose what is returned to leave.</summary>
    /// <param name="bytes">What the decode needs; more than the whole budget waits for all of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<IDisposable> EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(this, Math.Clamp(bytes, 0, _budget));
        lock (_lock)
        {
            _waiting.AddLast(waiter.Node);
            LetIn();
        }

        await using var registration = cancellationToken.UnsafeRegister(static (state, token) => ((Waiter)state!).GiveUp(token), waiter);
        await waiter.Entered;
        return waiter;
    }

    private void LetIn()
    {
        while (_waiting.First is { Value: var next } && _freeSlots > 0 && next.Bytes <= _free)
        {
            _waiting.RemoveFirst();
            _freeSlots--;
            _free -= next.Bytes;
            next.Enter();
        }
    }

    private void Leave(long bytes)
    {
        lock (_lock)
        {
            _freeSlots++;
            _free += bytes;
            LetIn();
        }
    }

    private void Remove(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (waiter.Node.List is null)
            {
                return;
            }

            _waiting.Remove(waiter.Node);
            waiter.Cancel(cancellationToken);
            // Those behind may fit where this one did not.
            LetIn();
        }
    }

    private sealed class Waiter : IDisposable
    {
        private readonly DecodeGate _gate;
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left;

        public Waiter(DecodeGate gate, long bytes)
        {
            (_gate, Bytes) = (gate, bytes);
            Node = new LinkedListNode<Waiter>(this);
        }

        public long Bytes { get; }

        public LinkedListNode<Waiter> Node { get; }

        public Task Entered => _entered.Task;

        public void Enter() => _entered.SetResult();

        public void Cancel(CancellationToken cancellationToken) => _entered.SetCanceled(cancellationToken);

        public void GiveUp(CancellationToken cancellationToken) => _gate.Remove(this, cancellationToken);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                _gate.Leave(Bytes);
            }
        }
    }
}
