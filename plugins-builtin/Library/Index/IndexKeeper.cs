using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Index.Snapshots;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Keeps the snapshot on disk near enough to the index that the next start is short.</summary>
internal sealed partial class IndexKeeper(IndexBuilder builder, InMemoryPictureIndex index, SnapshotStore store, TimeProvider time, ILogger<IndexKeeper> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>A start reads as many changed pictures in a tenth of a second: fewer are not worth writing everything for.</summary>
    private const int WorthWriting = 5_000;

    /// <summary>During a long import the file is not written each time it grows a little.</summary>
    private const int PausesWhileBusy = 10;

    private long _written;

    /// <summary>Saves after the start, whenever the library has come to rest, now and then while it does not, and at the end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _written = index.Written - builder.Behind;
        var (seen, pauses) = (index.Written, 0);
        try
        {
            while (true)
            {
                if (index.Written == seen || ++pauses >= PausesWhileBusy)
                {
                    await TrySaveAsync(cancellationToken);
                    pauses = 0;
                }

                seen = index.Written;
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The catalogue stops after the library does.
            await TrySaveAsync(CancellationToken.None);
        }
    }

    private async Task TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Without it the next start takes longer, that is all.
            LogNotSaved(error);
        }
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        var written = index.Written;
        if (written - _written < WorthWriting)
        {
            return;
        }

        // Writers tell of their writes in no order. Reading again what changed since the last time makes sure that nothing up to the position is missing.
        if (await builder.CatchUpAsync(cancellationToken) && builder.Position is { } position && index.Current is { } snapshot)
        {
            var begun = time.GetTimestamp();
            store.Write(snapshot, position);
            _written = written;
            LogSaved(snapshot.Count, time.GetElapsedTime(begun).TotalMilliseconds);
        }
    }
}
