using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Runtime.Scopes;

/// <summary>The host's queue in the plugin's name. Waiting ends with the plugin, so that a long job does not keep a waiting plugin alive.</summary>
internal sealed class ScopedJobQueue(PluginScope scope, IJobQueue queue) : IJobQueue
{
    public ValueTask<JobRecord> EnqueueAsync(NewJob job, CancellationToken cancellationToken) =>
        queue.EnqueueAsync(job with { Owner = scope.Supervisor.Plugin.Value }, cancellationToken);

    public ValueTask<JobRecord?> GetAsync(JobId id, CancellationToken cancellationToken) => queue.GetAsync(id, cancellationToken);

    public void Report(JobId id, JobProgress progress, string? checkpoint = null) => queue.Report(id, progress, checkpoint);

    public async ValueTask<JobRecord?> WaitAsync(JobId id, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, scope.Stopping);
        return await queue.WaitAsync(id, timeout, either.Token).AsTask().WaitAsync(either.Token);
    }
}
