using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PluginHost.Plugins.Library.Words.Storage;

/// <summary>Writes runs with their lengths, and a checksum at the end.</summary>
internal sealed class SectionWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        stream.Write(bytes);
    }

    public void Number(long value) => Raw(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)));

    public void Run<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Number(values.Length);
        Raw(MemoryMarshal.AsBytes(values));
    }

    public void Finish() => stream.Write(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
