namespace PluginHost.Runtime.Supervision;

/// <summary>A plugin's stream behind the fence: each step is a call with its own deadline.</summary>
internal sealed class FencedStream<TContract, TRequest, TItem>(
    FencedTarget<TContract> target, FenceOperation operation, TRequest request,
    Func<TContract, TRequest, CancellationToken, IAsyncEnumerable<TItem>> open, CancellationToken callToken) : IAsyncEnumerable<TItem>
    where TContract : class
{
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        // The plugin gets one token for the whole stream; a missed step cancels it.
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(callToken, cancellationToken);
        var source = await Step((target, request, open, whole), static (state, _) =>
            new ValueTask<IAsyncEnumerator<TItem>>(state.open(state.target.Implementation, state.request, state.whole.Token).GetAsyncEnumerator(state.whole.Token)));
        var abandoned = false;
        try
        {
            while (true)
            {
                abandoned = true;
                var (more, item) = await Step(source, static async (items, _) => await items.MoveNextAsync() ? (true, items.Current) : (false, default!));
                abandoned = false;
                if (!more)
                {
                    break;
                }

                yield return item;
            }
        }
        finally
        {
            if (abandoned)
            {
                // A step that failed may still be running: disposing beside it is not allowed.
                await whole.CancelAsync();
            }
            else
            {
                await Fence.RunAsync(operation, source, static (items, _) => items.DisposeAsync(), operation.Point.Deadline, CancellationToken.None);
            }
        }

        async ValueTask<TResult> Step<TState, TResult>(TState state, Func<TState, CancellationToken, ValueTask<TResult>> call)
        {
            try
            {
                return await Fence.RunAsync(operation, state, call, operation.Point.Deadline, whole.Token);
            }
            catch (OperationCanceledException) when (callToken.IsCancellationRequested || cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(callToken.IsCancellationRequested ? callToken : cancellationToken);
            }
        }
    }
}
