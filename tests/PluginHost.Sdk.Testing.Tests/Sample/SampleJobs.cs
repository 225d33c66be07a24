using PluginHost.Sdk.Jobs;

namespace PluginHost.Sdk.Testing.Tests.Sample;

[JobHandler("acme.sample", "Sample", Keys = ["acme.count"])]
internal sealed class SampleJobs(IJobQueue jobs) : IJobHandler
{
    public ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!int.TryParse(request.Payload, out var count))
        {
            return new(JobResult.Failed(new Refusal("PH9998", "The payload is no number.")));
        }

        jobs.Report(request.Id, new JobProgress(count, count, "steps"));
        return new(JobResult.Succeeded);
    }
}
