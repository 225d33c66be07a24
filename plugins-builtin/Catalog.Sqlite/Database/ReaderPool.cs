using System.Collections.Concurrent;

namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>Read-only connections, opened when first needed.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(4, Environment.ProcessorCount));
    private readonly ConcurrentBag<SqliteSession> _idle = [];

    public async ValueTask<T> RunAsync<T>(Func<SqliteSession, T> query, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return Run(query);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        _places.Dispose();
    }

    private T Run<T>(Func<SqliteSession, T> query)
    {
        SqliteSession? session = null;
        try
        {
            session = _idle.TryTake(out var idle) ? idle : new SqliteSession(DatabaseFile.OpenReader(path));

            // Queries of one call see one state, whatever is committed between them.
            session.Execute("BEGIN");
            var answer = query(session);
            session.Execute("COMMIT");
            _idle.Add(session);
            return answer;
        }
        catch (Exception exception)
        {
            // A connection of unknown state is not used again.
            session?.Dispose();
            if (SqliteFaults.Translate(exception, path) is { } fault)
            {
                throw fault;
            }

            throw;
        }
    }
}
