namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>The library's database: one writer that groups what waits for it, and a pool of readers that never wait for the writer.</summary>
/// <remarks>Thread safe. Work runs on one connection at a time and must not keep it.</remarks>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private Opened? _opened;

    /// <summary>Creates or migrates the file and opens it.</summary>
    /// <exception cref="Sdk.PluginFaultException">It is of a newer version, locked, damaged or in a place that cannot be written (PH6202 to PH6206).</exception>
    public async ValueTask OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken) =>
        await Task.Run(() => _opened = Open(path, time), cancellationToken);

    /// <summary>Runs one change as part of a transaction; durable when it returns. It is undone as a whole if it throws, and must then be fit to run again.</summary>
    public ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken) => Get().Writer.RunAsync(change, cancellationToken);

    /// <summary>Runs queries that see one state of the database: all changes that returned before.</summary>
    public ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> query, CancellationToken cancellationToken) => Get().Readers.RunAsync(query, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _opened, null) is { } opened)
        {
            // Readers first: the last connection to close folds the log into the file.
            opened.Readers.Dispose();
            await opened.Writer.DisposeAsync();
        }
    }

    private static Opened Open(string path, TimeProvider time)
    {
        try
        {
            DatabaseFile.Prepare(path);
            var writer = DatabaseFile.OpenWriter(path);
            try
            {
                SchemaMigration.Apply(writer, path);
                return new Opened(new WriteQueue(new SqliteSession(writer), path, time), new ReaderPool(path));
            }
            catch
            {
                writer.Dispose();
                throw;
            }
        }
        catch (Exception exception) when (SqliteFaults.Translate(exception, path) is { } fault)
        {
            throw fault;
        }
    }

    private Opened Get() => _opened ?? throw new InvalidOperationException("The catalogue is not open: its plugin has not started or has stopped.");

    private sealed record Opened(WriteQueue Writer, ReaderPool Readers);
}
