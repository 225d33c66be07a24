using System.Globalization;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Settings;

namespace Acme.Studio;

/// <summary>Counts to the number in its payload. After a crash it goes on from the checkpoint.</summary>
[JobHandler("acme.studio", "Acme.Studio", Description = "Counts.", Keys = ["acme.studio.count"])]
internal sealed class AcmeStudioJobs(IJobQueue jobs, ISettings<PluginSettings> settings) : IJobHandler
{
    public ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        if (!int.TryParse(request.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var target) || target > settings.Current.Limit)
        {
            return ValueTask.FromResult(JobResult.Failed(new Refusal("PH9003", $"'{request.Payload}' is no number up to {settings.Current.Limit}.", "Give one, or raise the limit.")));
        }

        _ = int.TryParse(request.Checkpoint, NumberStyles.None, CultureInfo.InvariantCulture, out var done);
        for (; done < target; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            jobs.Report(request.Id, new JobProgress(done + 1, target, "steps"), (done + 1).ToString(CultureInfo.InvariantCulture));
        }

        return ValueTask.FromResult(JobResult.Succeeded);
    }
}
