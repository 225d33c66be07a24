using System.Threading.Channels;

namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>
/// The one writer. What is queued while a transaction runs is grouped into the next one, so that many callers share one flush of the disk;
/// each request after the first has its own savepoint, so that a bad one fails alone. The first fails alone without one, since nothing is before
/// it: a savepoint copies every page that the request touches, which is what an edit of many pictures can do without.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MaxBatch = 512;
    private static readonly TimeSpan IdleBeforeCheckpoint = TimeSpan.FromSeconds(2);

    private readonly Channel<WriteRequest> _requests =
        Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(8 * MaxBatch) { SingleReader = true });

    private readonly SqliteSession _session;
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Task _loop;

    public WriteQueue(SqliteSession session, string path, TimeProvider time)
    {
        (_session, _path, _time) = (session, path, time);
        _loop = Task.Run(LoopAsync);
    }

    public async ValueTask<T> RunAsync<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken)
    {
        var request = new WriteRequest<T>(change);
        await _requests.Writer.WriteAsync(request, cancellationToken);
        return await request.WaitAsync(cancellationToken);
    }

    /// <summary>Finishes what is queued, then folds the log into the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _requests.Writer.TryComplete();
        await _loop;
        Tidy("PRAGMA optimize", "PRAGMA wal_checkpoint(TRUNCATE)");
        _session.Dispose();
    }

    private async Task LoopAsync()
    {
        var batch = new List<WriteRequest>(MaxBatch);
        var logged = false;
        while (await WaitAsync(logged))
        {
            if (!_requests.Reader.TryPeek(out _))
            {
                Tidy("PRAGMA wal_checkpoint(PASSIVE)");
                logged = false;
                continue;
            }

            Commit(batch);
            batch.Clear();
            logged = true;
        }
    }

    /// <summary>Answers false at the end, and true with nothing to read when the writer idles over a log worth folding in.</summary>
    private async ValueTask<bool> WaitAsync(bool logged)
    {
        var next = _requests.Reader.WaitToReadAsync();
        if (next.IsCompleted || !logged)
        {
            return await next;
        }

        using var stop = new CancellationTokenSource();
        var waiting = next.AsTask();
        var idle = Task.Delay(IdleBeforeCheckpoint, _time, stop.Token);
        if (await Task.WhenAny(waiting, idle) == idle)
        {
            return true;
        }

        await stop.CancelAsync();
        return await waiting;
    }

    private void Commit(List<WriteRequest> batch)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            var changed = false;
            while (batch.Count < MaxBatch && _requests.Reader.TryRead(out var request))
            {
                if (request.TryBegin())
                {
                    batch.Add(request);
                    if (changed)
                    {
                        RunAlone(request);
                    }
                    else
                    {
                        changed = RunFirst(request);
                    }
                }
            }

            _session.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            FailAll(batch, SqliteFaults.Translate(exception, _path) ?? exception);
        }

        batch.ForEach(static request => request.Complete());
    }

    /// <summary>Answers whether anything is in the transaction now.</summary>
    private bool RunFirst(WriteRequest request)
    {
        try
        {
            request.Run(_session);
            return true;
        }
        catch (Exception exception) when (_session.InTransaction)
        {
            request.Fail(SqliteFaults.Translate(exception, _path) ?? exception);
            _session.Execute("ROLLBACK");
            _session.ForgetNames();
            _session.Execute("BEGIN IMMEDIATE");
            return false;
        }
    }

    private void RunAlone(WriteRequest request)
    {
        _session.Execute("SAVEPOINT request");
        try
        {
            request.Run(_session);
        }
        catch (Exception exception) when (_session.InTransaction)
        {
            request.Fail(SqliteFaults.Translate(exception, _path) ?? exception);
            _session.Execute("ROLLBACK TO request");
            _session.ForgetNames();
        }

        _session.Execute("RELEASE request");
    }

    private void FailAll(List<WriteRequest> batch, Exception failure)
    {
        if (batch.Count == 0 && _requests.Reader.TryRead(out var first) && first.TryBegin())
        {
            // Not even the transaction began: without this the same request would be tried for ever.
            batch.Add(first);
        }

        batch.ForEach(request => request.Fail(failure));
        _session.ForgetNames();
        Tidy("ROLLBACK");
    }

    // None of these is worth failing anybody's request: each is tried again later or happens by itself at the next start.
    private void Tidy(params ReadOnlySpan<string> statements)
    {
        foreach (var statement in statements)
        {
            try
            {
                if (statement != "ROLLBACK" || _session.InTransaction)
                {
                    _session.Execute(statement);
                }
            }
            catch (Microsoft.Data.Sqlite.SqliteException)
            {
                return;
            }
        }
    }
}
