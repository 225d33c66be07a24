using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Lets questions wait for the first build of the index, and tells them at once when that cannot be done now.</summary>
internal sealed class IndexReadiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Refusal? _obstacle;

    public void SetReady()
    {
        _obstacle = null;
        _ready.TrySetResult();
    }

    public void SetObstacle(Refusal obstacle) => _obstacle = obstacle;

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (!_ready.Task.IsCompleted && _obstacle is { } obstacle)
        {
            throw new LibraryUnavailableException(obstacle);
        }

        try
        {
            await _ready.Task.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new LibraryUnavailableException(_obstacle ?? LibraryRefusals.IndexNotReady);
        }
    }
}
