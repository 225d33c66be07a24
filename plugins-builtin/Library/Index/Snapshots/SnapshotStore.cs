using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index.Snapshots;

/// <summary>The snapshot on disk: only there to save time, so whatever is wrong with it, it is thrown away.</summary>
internal sealed partial class SnapshotStore(IPluginContext context, ILogger<SnapshotStore> logger)
{
    private const int BufferBytes = 1 << 20;

    private string FilePath => Path.Combine(context.CacheFolder, SnapshotFormat.FileName);

    public (IndexSnapshot Snapshot, CatalogPosition Position)? TryRead()
    {
        try
        {
            using var stream = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes, FileOptions.SequentialScan);
            return new DataReader(new SnapshotReader(stream)).Read();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception error)
        {
            // A file from outside can be wrong in any way; each of them means the same.
            LogUnusable(error.Message);
            return null;
        }
    }

    /// <summary>Writes beside the old file and takes its place at the end. Nothing is flushed to the disk: a file that a power cut tore fails its checks.</summary>
    public void Write(IndexSnapshot snapshot, CatalogPosition position)
    {
        var beside = FilePath + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
        {
            new DataWriter(new SnapshotWriter(stream)).Write(snapshot, position);
        }

        File.Move(beside, FilePath, overwrite: true);
    }

    public void LogThrownAway(string reason) => LogUnusable(reason);
}
