namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>One piece of background work.</summary>
internal sealed class TestRun(string name, Func<CancellationToken, Task> work, TimeSpan? period, TestClock clock, CancellationToken stopping) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly List<string> _failures = [];
    private readonly List<(int Times, TaskCompletionSource Reached)> _waiting = [];
    private int _times;

    public string Name => name;

    public Task Ended => _ended.Task;

    public IReadOnlyList<string> Failures
    {
        get
        {
            lock (_lock)
            {
                return [.. _failures];
            }
        }
    }

    public void Start() => ThreadPool.UnsafeQueueUserWorkItem(static run => _ = run.RunAsync(), this, preferLocal: false);

    public void Dispose() => _source.Cancel();

    public Task WaitForAsync(int times, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_times >= times)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((times, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    private async Task RunAsync()
    {
        try
        {
            bool again;
            do
            {
                await RunOnceAsync();
                // The clock may be turned as soon as the round is counted: the timer has to be there by then.
                var pause = period is { } wait ? Task.Delay(wait, clock, _source.Token) : Task.FromCanceled(new CancellationToken(true));
                Count();
                await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                again = pause.IsCompletedSuccessfully;
            }
            while (again);
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private async Task RunOnceAsync()
    {
        try
        {
            await work(_source.Token);
        }
        catch (OperationCanceledException) when (_source.IsCancellationRequested)
        {
            // Asked to end, and did.
        }
        catch (Exception error)
        {
            lock (_lock)
            {
                _failures.Add($"background work '{name}': {error.GetType().Name}: {error.Message}");
            }
        }
    }

    private void Count()
    {
        lock (_lock)
        {
            _times++;
            _waiting.Where(waiter => waiter.Times <= _times).ToList().ForEach(static waiter => waiter.Reached.TrySetResult());
        }
    }
}
