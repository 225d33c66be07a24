namespace PluginHost.Plugins.Library.Index.Bits;

/// <summary>Makes a bitmap of positions that come in order.</summary>
internal sealed class RowBitmapBuilder
{
    private readonly List<RowContainer?> _containers = [];
    private ushort[] _places = new ushort[16];
    private int _count;
    private int _block;

    public void Add(int position)
    {
        if (position >> Block.Shift != _block)
        {
            Close();
            _block = position >> Block.Shift;
        }

        if (_count == _places.Length)
        {
            Array.Resize(ref _places, _count * 2);
        }

        _places[_count++] = (ushort)(position & Block.Mask);
    }

    public RowBitmap Build()
    {
        Close();
        return _containers.Count == 0 ? RowBitmap.Empty : new RowBitmap([.. _containers]);
    }

    private void Close()
    {
        if (_count == 0)
        {
            return;
        }

        while (_containers.Count < _block)
        {
            _containers.Add(null);
        }

        _containers.Add(RowContainer.Of(_places.AsSpan(0, _count)));
        _count = 0;
    }
}
