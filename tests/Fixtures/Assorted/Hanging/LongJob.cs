using PluginHost.Sdk.Jobs;

namespace Fixtures.Assorted.Hanging;

/// <summary>Works until it is told to end.</summary>
[JobHandler("fixtures.long", "Long", Keys = ["fixtures.long"])]
public sealed class LongJob : IJobHandler
{
    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return JobResult.Succeeded;
    }
}
