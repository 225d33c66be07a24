using System.Collections.Immutable;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk.Offers;

namespace PluginHost.Runtime.Offers;

/// <summary>What a group offers between two exchanges. Drained alone, and let go of as a whole.</summary>
/// <param name="owner">Its group.</param>
/// <param name="calls">Its calls; <see langword="null"/> when it is empty.</param>
/// <param name="capabilities">What is offered.</param>
/// <param name="ended">Told once of the end of a set that was not empty.</param>
internal sealed class OfferSet(OfferGroup owner, CallGroup? calls, ImmutableArray<RegisteredCapability> capabilities, Action<OfferSet, OfferDrain> ended)
{
    private static readonly OfferDrain Clean = new(InTime: true, []);

    // The owner goes on here, with code of its own: not on the thread that drains.
    private readonly TaskCompletionSource<OfferDrain> _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ending;

    public OfferGroup Owner => owner;

    public bool IsEmpty => calls is null;

    public ImmutableArray<RegisteredCapability> Capabilities { get; private set; } = capabilities;

    public Task<OfferDrain> Drained => _drained.Task;

    /// <summary>Takes out what others provide, before anybody could find it here.</summary>
    public void Drop(IReadOnlyCollection<RegisteredCapability> taken)
    {
        foreach (var capability in Capabilities.Intersect(taken).ToList())
        {
            capability.Release();
            Capabilities = Capabilities.Remove(capability);
        }
    }

    /// <summary>Begins the end of a set that nobody can find any more.</summary>
    public Task<OfferDrain> EndAsync(TimeSpan deadline)
    {
        if (Interlocked.Exchange(ref _ending, 1) == 0)
        {
            if (calls is null)
            {
                _drained.SetResult(Clean);
            }
            else
            {
                calls.Gate.Close();
                calls.Calls.CancelRunning(longWorkOnly: true);

                // Without the caller's context: what the plugin keeps in async-locals would live as long as the drain.
                ThreadPool.UnsafeQueueUserWorkItem(static state => _ = state.Set.DrainAsync(state.Deadline), (Set: this, Deadline: deadline), preferLocal: false);
            }
        }

        return Drained;
    }

    private async Task DrainAsync(TimeSpan deadline)
    {
        var drain = Clean;
        try
        {
            var inTime = await calls!.DrainAsync(deadline);
            foreach (var capability in Capabilities)
            {
                capability.Release();
            }

            Capabilities = [];
            if (!inTime)
            {
                calls.Supervisor.LetGo(calls);
                drain = new OfferDrain(InTime: false, calls.Inside);
            }

            calls.Supervisor.Remove(calls);
            ended(this, drain);
        }
        finally
        {
            _drained.SetResult(drain);
        }
    }
}
