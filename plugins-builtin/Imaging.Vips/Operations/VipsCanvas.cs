using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Operations;

/// <summary>An 8-bit sRGB picture in libvips' own memory, for a decoder that is not libvips' to fill.</summary>
internal sealed unsafe class VipsCanvas : IDisposable
{
    private const int UcharFormat = 0, NoCoding = 0, SrgbInterpretation = 22;

    private readonly VipsImageHandle _image;
    private readonly byte* _pixels;
    private readonly int _height, _rowLength;

    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="bands">3 for RGB, 4 with straight alpha.</param>
    /// <exception cref="VipsException">libvips does not get the memory.</exception>
    public VipsCanvas(int width, int height, int bands)
    {
        (_height, _rowLength) = (height, checked(width * bands));
        _image = VipsApi.ImageNewMemory();
        VipsApi.ImageInitFields(_image, width, height, bands, UcharFormat, NoCoding, SrgbInterpretation, 1, 1);
        _pixels = VipsApi.ImageWritePrepare(_image) == 0 ? VipsApi.ImageData(_image) : null;
        if (_pixels is null)
        {
            _image.Dispose();
            throw VipsException.ForFailureOf("image_write_prepare");
        }
    }

    /// <summary>The pixels of a row. Not cleared: every one is to be written.</summary>
    public Span<byte> Row(int y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)_height);
        return new Span<byte>(_pixels + ((long)y * _rowLength), _rowLength);
    }

    /// <summary>The picture, which keeps the memory from now on.</summary>
    public VipsImageHandle ToImage() => _image.Share();

    public void Dispose() => _image.Dispose();
}
