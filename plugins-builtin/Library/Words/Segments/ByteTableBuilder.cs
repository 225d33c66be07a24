namespace PluginHost.Plugins.Library.Words.Segments;

/// <summary>Writes a <see cref="ByteTable"/> run by run.</summary>
internal sealed class ByteTableBuilder(int capacity = 16)
{
    private byte[] _bytes = new byte[capacity];
    private int[] _starts = new int[16];
    private int _length;

    public int Count { get; private set; }

    /// <summary>Bytes of all runs, the open one too.</summary>
    public int Length => _length;

    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    public void Write(uint value)
    {
        Reserve(Varint.MaxBytes);
        _length += Varint.Write(_bytes.AsSpan(_length), value);
    }

    public void Write(ReadOnlySpan<byte> run)
    {
        Reserve(run.Length);
        run.CopyTo(_bytes.AsSpan(_length));
        _length += run.Length;
    }

    /// <summary>Ends the run that was being written.</summary>
    public void Close()
    {
        if (++Count == _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        _starts[Count] = _length;
    }

    public ByteTable Build() => new(_bytes.AsSpan(0, _length).ToArray(), _starts.AsSpan(0, Count + 1).ToArray());

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, _length + (long)more)));
        }
    }
}
