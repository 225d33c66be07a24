namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>
/// Rows of RLE4 and RLE8. Codes only ever move on, so a row of indexes is all that is held. Pixels that codes skip are of colour 0;
/// those beyond the row's end, which some encoders write to fill a word, are dropped.
/// </summary>
internal sealed class RunLengthRows(Stream stream, BmpHeader header, BmpPalette palette) : IBmpRows
{
    private const int EndOfRow = 0, EndOfPicture = 1, Move = 2;

    private readonly byte[] _indexes = new byte[header.Width];
    private readonly bool _fourBits = header.Compression == BmpCompression.Rle4;
    private int _x;
    private int _rowsLeft = header.Height;
    private int _emptyRows;
    private bool _ended;

    public void ReadNext(Span<byte> target)
    {
        _indexes.AsSpan().Clear();
        _rowsLeft--;
        if (_emptyRows > 0)
        {
            _emptyRows--;
        }
        else if (!_ended)
        {
            ReadRow();
        }

        IndexedRow.ToRgb(_indexes, palette, target);
    }

    private void ReadRow()
    {
        while (true)
        {
            var count = stream.ReadByte();
            if (count < 0 && _rowsLeft == 0 && _x == header.Width)
            {
                // Every pixel is there: only the mark of the end is not.
                return;
            }

            var code = ReadByte();
            if (count > 0)
            {
                Run(count, code);
            }
            else if (code > Move)
            {
                Literal(code);
            }
            else if (Control(code))
            {
                return;
            }
        }
    }

    /// <returns>Whether the row is finished.</returns>
    private bool Control(int code)
    {
        switch (code)
        {
            case EndOfRow:
                _x = 0;
                return true;
            case EndOfPicture:
                _ended = true;
                return true;
            default:
                var (right, down) = (ReadByte(), ReadByte());
                if (down > _rowsLeft)
                {
                    throw new BmpException("a code moves out of the picture");
                }

                _x = Math.Min(header.Width, _x + right);
                _emptyRows = Math.Max(0, down - 1);
                return down > 0;
        }
    }

    private void Run(int count, int value)
    {
        if (_fourBits)
        {
            for (var at = 0; at < count; at++)
            {
                Put(at % 2 == 0 ? value >> 4 : value & 0xF);
            }
        }
        else
        {
            var fits = Math.Min(count, header.Width - _x);
            _indexes.AsSpan(_x, fits).Fill((byte)value);
            _x += fits;
        }
    }

    /// <remarks>Padded to an even number of bytes.</remarks>
    private void Literal(int count)
    {
        var length = _fourBits ? (count + 1) / 2 : count;
        var pair = 0;
        for (var at = 0; at < count; at++)
        {
            if (!_fourBits)
            {
                Put(ReadByte());
            }
            else
            {
                pair = at % 2 == 0 ? ReadByte() : pair;
                Put(at % 2 == 0 ? pair >> 4 : pair & 0xF);
            }
        }

        if (length % 2 == 1)
        {
            ReadByte();
        }
    }

    private void Put(int index)
    {
        if (_x < header.Width)
        {
            _indexes[_x++] = (byte)index;
        }
    }

    private int ReadByte() => stream.ReadByte() is >= 0 and var value ? value : throw new EndOfStreamException();
}
