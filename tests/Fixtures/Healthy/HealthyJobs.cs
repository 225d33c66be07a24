using PluginHost.Sdk.Jobs;

namespace Fixtures.Healthy;

/// <summary>Work that takes a moment and watches its token.</summary>
[JobHandler("fixtures.healthy.jobs", "Healthy jobs", Keys = ["fixtures.healthy.work"])]
public sealed class HealthyJobs(Counters counters) : IJobHandler
{
    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        counters.Count();
        await Task.Delay(5, cancellationToken);
        counters.Count();
        return JobResult.Succeeded;
    }
}
