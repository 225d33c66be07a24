using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PluginHost.Plugins.Library.Words.Storage;

/// <summary>Reads what <see cref="SectionWriter"/> wrote. A length that the file cannot hold is damage, found before anything is set aside for it.</summary>
internal sealed class SectionReader(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Raw(Span<byte> into)
    {
        stream.ReadExactly(into);
        _hash.AppendData(into);
    }

    public long Number()
    {
        var value = 0L;
        Raw(MemoryMarshal.AsBytes(new Span<long>(ref value)));
        return value;
    }

    public T[] Run<T>() where T : unmanaged
    {
        var length = Number();
        if (length < 0 || length > (stream.Length - stream.Position) / Unsafe.SizeOf<T>())
        {
            throw new InvalidDataException($"A run of {length} does not fit into the file.");
        }

        var values = GC.AllocateUninitializedArray<T>((int)length);
        Raw(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <exception cref="InvalidDataException">The file is not what was written.</exception>
    public void Finish()
    {
        Span<byte> written = stackalloc byte[WordFileFormat.ChecksumBytes];
        stream.ReadExactly(written);
        if (!_hash.GetHashAndReset().AsSpan().SequenceEqual(written) || stream.Position != stream.Length)
        {
            throw new InvalidDataException("The checksum is wrong.");
        }
    }

    public void Dispose() => _hash.Dispose();
}
