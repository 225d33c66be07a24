using System.Buffers;
using System.Security.Cryptography;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>SHA-256 of files, alone or while they are copied. Budget: no slower than the disk; one pass, one pooled buffer, no allocation per block.</summary>
internal static class FileHasher
{
    private const int BlockSize = 256 * 1024;

    public static FileStream OpenRead(string path) =>
        new(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });

    public static async ValueTask<ContentHash> HashAsync(Stream source, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            int read;
            while ((read = await source.ReadAsync(block.AsMemory(0, BlockSize), cancellationToken)) > 0)
            {
                hash.AppendData(block, 0, read);
            }

            return new ContentHash(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Copies into a new file and stops one block after <paramref name="limit"/>; the caller sees by the count that it was too much.</summary>
    public static ValueTask<(long Bytes, ContentHash Hash)> CopyAsync(Stream source, string path, long limit, CancellationToken cancellationToken) =>
        CopyAsync(source, path, limit, isDurable: false, cancellationToken);

    /// <param name="source">What is copied.</param>
    /// <param name="path">The file to make.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="isDurable">It is on the medium when this returns.</param>
    /// <param name="cancellationToken">Leaves a part of the file behind.</param>
    public static async ValueTask<(long Bytes, ContentHash Hash)> CopyAsync(Stream source, string path, long limit, bool isDurable, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            await using var target = OpenWrite(path);
            var bytes = 0L;
            int read;
            while (bytes <= limit && (read = await source.ReadAsync(block.AsMemory(0, BlockSize), cancellationToken)) > 0)
            {
                hash.AppendData(block, 0, read);
                bytes += read;
                Write(target, block.AsSpan(0, read));
            }

            if (isDurable)
            {
                Flush(target);
            }

            return (bytes, new ContentHash(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static FileStream OpenWrite(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 });
        }
        catch (Exception error) when (IsOfTheVolume(error))
        {
            throw new LibraryUnavailableException(ImportRefusals.NotKept(Path.GetFileName(path), error.Message));
        }
    }

    // Not being able to write is a trouble of the volume, not of the picture: it must stop the import instead of refusing every file.
    private static void Write(FileStream target, ReadOnlySpan<byte> block)
    {
        try
        {
            target.Write(block);
        }
        catch (Exception error) when (IsOfTheVolume(error))
        {
            throw new LibraryUnavailableException(ImportRefusals.NotKept(Path.GetFileName(target.Name), error.Message));
        }
    }

    private static void Flush(FileStream target)
    {
        try
        {
            target.Flush(flushToDisk: true);
        }
        catch (Exception error) when (IsOfTheVolume(error))
        {
            throw new LibraryUnavailableException(ImportRefusals.NotKept(Path.GetFileName(target.Name), error.Message));
        }
    }

    // "Larger than a file may be here" comes as an argument out of range.
    private static bool IsOfTheVolume(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };
}
