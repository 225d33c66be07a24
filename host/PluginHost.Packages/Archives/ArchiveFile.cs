using Microsoft.Win32.SafeHandles;

namespace PluginHost.Packages.Archives;

/// <summary>Reads a package's file at given places. Where it ends too early it is not a package.</summary>
internal sealed class ArchiveFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    public ArchiveFile(string path)
    {
        Path = path;
        _handle = File.OpenHandle(path);
        Length = RandomAccess.GetLength(_handle);
    }

    public string Path { get; }

    public long Length { get; }

    public byte[] Read(long offset, int count)
    {
        var bytes = new byte[count];
        ReadExactly(offset, bytes);
        return bytes;
    }

    public void ReadExactly(long offset, Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(_handle, bytes, offset);
            if (read == 0)
            {
                throw ArchiveRefusals.Malformed(Path, "it ends too early");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }

    public void Dispose() => _handle.Dispose();
}
