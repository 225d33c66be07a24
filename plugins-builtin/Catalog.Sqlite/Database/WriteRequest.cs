namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>One change that waits for the writer.</summary>
internal abstract class WriteRequest
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Cancelled = 2;

    private int _state;

    protected Exception? Failure { get; private set; }

    /// <summary>From here on a cancellation comes too late: the caller learns how it ended.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref _state, Begun, Waiting) == Waiting;

    public bool TryCancel() => Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting;

    public void Fail(Exception failure) => Failure ??= failure;

    public abstract void Run(SqliteSession session);

    /// <summary>Lets the caller go on, after the commit.</summary>
    public abstract void Complete();
}
