namespace PluginHost.Runtime.Scopes;

/// <summary>One loop or timer of a plugin.</summary>
internal sealed class BackgroundRun(PluginScope scope, string name, Func<CancellationToken, Task> work, TimeSpan? period) : IRevocable, IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(scope.Stopping);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<CancellationToken, Task>? _work = work;

    public string Name => $"background work '{name}'";

    public Task Completion => _ended.Task;

    // The flow of the caller's context would keep its async-locals alive as long as the work.
    public void Start() => ThreadPool.UnsafeQueueUserWorkItem(static run => _ = run.RunAsync(), this, preferLocal: false);

    public void Dispose()
    {
        scope.Remove(this);
        Revoke();
    }

    public void Revoke() => _ = _source.CancelAsync();

    private async Task RunAsync()
    {
        try
        {
            do
            {
                await RunOnceAsync();
            }
            while (period is { } pause && await PauseAsync(pause));
        }
        finally
        {
            _work = null;
            scope.Remove(this);
            _ended.TrySetResult();
        }
    }

    private async Task RunOnceAsync()
    {
        try
        {
            await _work!(_source.Token);
        }
        catch (OperationCanceledException) when (_source.IsCancellationRequested)
        {
            // Asked to end, and did.
        }
        catch (Exception exception)
        {
            scope.Supervisor.RecordFailure("background", name, exception);
        }
    }

    private async Task<bool> PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, scope.Time, _source.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
