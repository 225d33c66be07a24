using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Import.Uploads;

/// <summary>Removes, once after start, uploads whose import never came to be or is over.</summary>
internal sealed partial class UploadSweeper(ICapabilities capabilities, UploadFolders uploads, ILogger<UploadSweeper> logger)
{
    private const int PageSize = 500;
    private static readonly JobState[] Alive = [JobState.Queued, JobState.Running, JobState.Paused, JobState.Failed, JobState.Dead];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var payloads = new List<string>();
            JobPage page;
            do
            {
                var request = new ListJobsRequest { States = Alive, Kind = ImportJob.Kind, Offset = payloads.Count, Limit = PageSize };
                page = await capabilities.CallAsync((IJobStore store) => store.ListAsync(request, cancellationToken));
                payloads.AddRange(page.Items.Select(job => job.Payload));
            }
            while (page.Items.Count == PageSize);
            uploads.Sweep(payloads);
        }
        catch (Exception error) when (error is PluginFaultException or IOException or UnauthorizedAccessException)
        {
            // Not knowing which uploads are awaited, nothing is removed.
            LogNotSwept(error);
        }
    }
}
