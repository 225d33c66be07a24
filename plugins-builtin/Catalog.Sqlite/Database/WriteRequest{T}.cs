namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>One change with its answer.</summary>
internal sealed class WriteRequest<T>(Func<SqliteSession, T> change) : WriteRequest
{
    // The caller must go on elsewhere: the writer's thread belongs to the next transaction.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _answer;

    public async Task<T> WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var request = (WriteRequest<T>)state!;
                if (request.TryCancel())
                {
                    request._completion.TrySetCanceled(token);
                }
            },
            this);
        return await _completion.Task;
    }

    public override void Run(SqliteSession session) => _answer = change(session);

    public override void Complete()
    {
        if (Failure is null)
        {
            _completion.TrySetResult(_answer!);
        }
        else
        {
            _completion.TrySetException(Failure);
        }
    }
}
