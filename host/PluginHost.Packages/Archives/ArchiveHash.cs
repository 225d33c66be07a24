using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PluginHost.Packages.Archives;

/// <summary>
/// Hashes of a package. The content hash is of the archive as it was before it was signed, so it survives signing; for an unsigned package both are one.
/// </summary>
internal static class ArchiveHash
{
    private const int BufferLength = 128 * 1024;

    /// <summary>SHA-512 of the file, in base64.</summary>
    public static string OfFile(PackageArchive archive, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        Append(hash, archive.File, 0, archive.Length, cancellationToken);
        return Convert.ToBase64String(hash.GetHashAndReset());
    }

    /// <summary>SHA-512 of the content, in base64: <c>contentHash</c> of NuGet's lock files.</summary>
    public static string OfContent(PackageArchive archive, CancellationToken cancellationToken) => Convert.ToBase64String(OfContent(archive, HashAlgorithmName.SHA512, cancellationToken));

    public static byte[] OfContent(PackageArchive archive, HashAlgorithmName algorithm, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        if (archive.Signature is not { } signature)
        {
            Append(hash, archive.File, 0, archive.Length, cancellationToken);
            return hash.GetHashAndReset();
        }

        foreach (var entry in archive.Entries.Where(entry => entry != signature).OrderBy(entry => entry.Offset))
        {
            Append(hash, archive.File, entry.Offset, entry.End - entry.Offset, cancellationToken);
        }

        var signatureLength = signature.End - signature.Offset;
        foreach (var entry in archive.Entries.Where(entry => entry != signature))
        {
            var header = archive.File.Read(entry.HeaderOffset, entry.HeaderLength);
            if (entry.Offset > signature.Offset)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), (uint)(entry.Offset - signatureLength));
            }

            hash.AppendData(header);
        }

        hash.AppendData(EndBeforeSigning(archive, signature, signatureLength));
        return hash.GetHashAndReset();
    }

    private static byte[] EndBeforeSigning(PackageArchive archive, ArchiveEntry signature, long signatureLength)
    {
        var end = archive.End.Bytes.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)(archive.End.Entries - 1));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)(archive.End.Entries - 1));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)(archive.End.DirectorySize - signature.HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)(archive.End.DirectoryOffset - signatureLength));
        return end;
    }

    private static void Append(IncrementalHash hash, ArchiveFile file, long offset, long length, CancellationToken cancellationToken)
    {
        var buffer = new byte[(int)Math.Min(BufferLength, length)];
        while (length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, length));
            file.ReadExactly(offset, part);
            hash.AppendData(part);
            offset += part.Length;
            length -= part.Length;
        }
    }
}
