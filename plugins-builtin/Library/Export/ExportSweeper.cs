using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Library.Export;

/// <summary>Takes away files of exports that have expired, and what jobs left that ended without a file.</summary>
internal sealed partial class ExportSweeper(IJobQueue jobs, ExportFolders folders, ISettings<LibraryOptions> settings, TimeProvider time, ILogger<ExportSweeper> logger)
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var job in folders.List())
        {
            try
            {
                if (await IsOverAsync(job, cancellationToken) && (ExpiresAt(folders.Find(job)) is not { } expires || expires <= time.GetUtcNow()))
                {
                    folders.Discard(job);
                }
            }
            catch (Exception error) when (error is PluginFaultException or IOException or UnauthorizedAccessException)
            {
                LogNotSwept(error, job);
            }
        }
    }

    /// <summary>When a file is taken away; nothing for none.</summary>
    public DateTimeOffset? ExpiresAt(FileInfo? file) => file is null ? null : new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero).AddHours(settings.Current.ExportHours);

    private async ValueTask<bool> IsOverAsync(JobId job, CancellationToken cancellationToken) =>
        await jobs.GetAsync(job, cancellationToken) is not { State: JobState.Queued or JobState.Running or JobState.Paused };
}
