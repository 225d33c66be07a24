using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Plugins.Imaging.Vips.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>A BMP file. Decoded here and whole, into memory of libvips; from there on it is a picture like every other.</summary>
internal sealed class BmpPicture : OpenedPicture
{
    private const int BufferLength = 1 << 16;

    // Two bytes of a run are at most 255 pixels. A sprite on a large empty ground may do with less, but not a picture of this size.
    private const long MostPixelsOfTwoBytes = 255, SmallPixels = 16_000_000;

    private readonly FileStream _stream;
    private readonly BmpHeader _header;

    private BmpPicture(FileStream stream, BmpHeader header) : base(PictureFormats.Bmp, header.ToInfo()) => (_stream, _header) = (stream, header);

    /// <exception cref="BmpException">The file cannot be opened, or its header makes no sense.</exception>
    /// <exception cref="UndecodablePictureException">It is a BMP of a kind that is not decoded.</exception>
    public static BmpPicture Open(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferLength, FileOptions.SequentialScan);
            var head = new byte[BmpHeaderReader.MaxLength];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return new BmpPicture(stream, BmpHeaderReader.Read(head.AsSpan(0, length)));
        }
        catch (Exception exception)
        {
            stream?.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw new BmpException(exception.Message.TrimEnd('.'));
            }

            throw;
        }
    }

    public override long DecodedBytes(int divisor) => ((long)_header.Width * _header.Height * _header.Bands) + _header.StoredRowLength;

    public override VipsImageHandle Still(int divisor, CancellationToken cancellationToken)
    {
        try
        {
            CheckLength();
            var palette = BmpPalette.Read(_stream, _header);
            _stream.Position = _header.DataOffset;
            IBmpRows rows = _header.IsRunLength ? new RunLengthRows(_stream, _header, palette) : new StoredRows(_stream, _header, palette);
            return Decode(rows, cancellationToken);
        }
        catch (EndOfStreamException)
        {
            throw CutOff();
        }
        catch (IOException exception)
        {
            throw new BmpException(exception.Message.TrimEnd('.'));
        }
    }

    public override VipsImageHandle Frames(int count) => Still(divisor: 1, CancellationToken.None);

    public override void Dispose() => _stream.Dispose();

    /// <summary>A short file must not get the memory that its header asks for.</summary>
    private void CheckLength()
    {
        var length = _stream.Length - _header.DataOffset;
        var pixels = (long)_header.Width * _header.Height;
        var enough = _header.IsRunLength ? pixels <= SmallPixels || length / 2 >= pixels / MostPixelsOfTwoBytes : length >= _header.StoredRowLength * _header.Height;
        if (!enough)
        {
            throw CutOff();
        }
    }

    private VipsImageHandle Decode(IBmpRows rows, CancellationToken cancellationToken)
    {
        using var canvas = new VipsCanvas(_header.Width, _header.Height, _header.Bands);
        for (var row = 0; row < _header.Height; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.ReadNext(canvas.Row(_header.TopDown ? row : _header.Height - 1 - row));
        }

        return canvas.ToImage();
    }

    private static BmpException CutOff() => new("it ends before its pixels do");
}
