using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Builds the index in the background, trying again while the catalogue is away.</summary>
internal sealed partial class IndexLoader(IndexBuilder builder, InMemoryPictureIndex index, IndexReadiness readiness, TimeProvider time, ILogger<IndexLoader> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Plugins start side by side: until so many attempts the catalogue is late, not away, and who asks may wait.</summary>
    private const int PatientAttempts = 20;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // One that is there has every write since it was loaded, which a second would take away.
        for (var attempt = 1; index.Current is null && !await TryLoadAsync(attempt, cancellationToken); attempt++)
        {
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async ValueTask<bool> TryLoadAsync(int attempt, CancellationToken cancellationToken)
    {
        try
        {
            var begun = time.GetTimestamp();
            await builder.LoadAsync(cancellationToken);
            LogLoaded(time.GetElapsedTime(begun).TotalMilliseconds);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            if (attempt % PatientAttempts == 0)
            {
                var refusal = error is PluginFaultException fault ? new Refusal(fault.Code, fault.Message) : LibraryRefusals.IndexBroken(error.Message);
                readiness.SetObstacle(refusal);
                LogFailed(error, refusal.Code);
            }

            return false;
        }
    }
}
