using PluginHost.Plugins.Files.Local.Layout;
using PluginHost.Plugins.Files.Local.Native;
using PluginHost.Plugins.Files.Local.Staging;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local;

/// <summary>
/// Gives content its key in the one order that survives a power cut: content to the medium, then the name, then the folder that holds the name.
/// Until the name is given there is nothing under the key, and from then on the whole file.
/// </summary>
internal sealed class BlobWriter(LibraryRoot root, Folders folders, StagingFolder staging)
{
    // A folder may be pruned by a delete between its making and the rename into it.
    private const int Attempts = 20;

    public PutResult Put(PutRequest request)
    {
        var target = root.PathOf(request.Key);
        if (!request.Replace && File.Exists(target))
        {
            return new PutResult(null, StorageRefusals.Taken(request.Key));
        }

        if (request.Bytes is { } bytes)
        {
            return PutBytes(request, bytes, target);
        }

        var staged = staging.Check(request.StagedPath!);
        if (request.Durable)
        {
            using var file = new FileStream(staged, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }

        return Name(request, staged, target);
    }

    private PutResult PutBytes(PutRequest request, ReadOnlyMemory<byte> bytes, string target)
    {
        var path = staging.NewPath();
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0))
            {
                file.Write(bytes.Span);
                if (request.Durable)
                {
                    RandomAccess.FlushToDisk(file.SafeFileHandle);
                }
            }

            return Name(request, path, target);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private PutResult Name(PutRequest request, string staged, string target)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var folder = Path.GetDirectoryName(target)!;
                folders.Make(folder, request.Durable);
                var file = new FileInfo(staged);
                var info = new BlobInfo(request.Key, file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)) { LocalPath = target };
                Move(request, staged, target);
                if (request.Durable)
                {
                    FolderFlush.Run(folder);
                }

                return new PutResult(info, null);
            }
            catch (IOException exception) when (!request.Replace && Errno.IsExisting(exception.HResult) && File.Exists(target))
            {
                return new PutResult(null, StorageRefusals.Taken(request.Key));
            }
            catch (IOException exception) when (attempt < Attempts && IsPruned(exception) && File.Exists(staged))
            {
                // Make the folder again.
            }
        }
    }

    private static void Move(PutRequest request, string staged, string target)
    {
        if (request.Replace)
        {
            AtomicMove.Replace(staged, target);
        }
        else
        {
            AtomicMove.WithoutReplacing(staged, target);
        }
    }

    private static bool IsPruned(IOException exception) =>
        exception is DirectoryNotFoundException or FileNotFoundException || exception.HResult == Errno.NotFound;
}
