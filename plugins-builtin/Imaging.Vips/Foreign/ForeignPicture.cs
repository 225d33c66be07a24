using System.Buffers;
using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Foreign;

/// <summary>What another plugin's decoder gave, as a picture like every other. Its memory and its lease are held until it is disposed.</summary>
internal sealed class ForeignPicture : OpenedPicture
{
    private const string OrientationField = "orientation", ProfileField = "icc-profile-data";
    private const int UcharFormat = 0;

    private readonly MemoryHandle _memory;
    private readonly IDisposable _lease;
    private readonly OpenedPicture? _jpeg;
    private readonly VipsImageHandle? _pixels;
    private readonly int _orientation;

    private ForeignPicture(PictureFormat format, ImageInfo info, MemoryHandle memory, IDisposable lease, OpenedPicture? jpeg, VipsImageHandle? pixels) : base(format, info) =>
        (_memory, _lease, _jpeg, _pixels, _orientation) = (memory, lease, jpeg, pixels, info.Orientation);

    /// <param name="info">What the decoder said of the file.</param>
    /// <param name="result">What it gave; checked.</param>
    /// <param name="lease">Ended with the picture.</param>
    /// <exception cref="VipsException">The header of its JPEG cannot be read. The lease is not ended then.</exception>
    public static ForeignPicture Open(ImageInfo info, DecodePixelsResult result, IDisposable lease)
    {
        var orientation = Math.Max(1, result.Orientation);
        var memory = (result.Jpeg ?? result.Pixels!.Data).Pin();
        try
        {
            return result.Jpeg is { } jpeg ? OpenJpeg(info, orientation, memory, jpeg.Length, lease) : OpenPixels(info, orientation, memory, result, lease);
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    public override long DecodedBytes(int divisor) => _jpeg?.DecodedBytes(divisor) ?? 0;

    public override VipsImageHandle Still(int divisor, CancellationToken cancellationToken)
    {
        if (_pixels is not null)
        {
            return _pixels.Share();
        }

        // A picture's fields are shared by all that hold it: the orientation goes on a copy, which costs no pixels.
        using var loaded = _jpeg!.Still(divisor, cancellationToken);
        using var call = new VipsOperationCall("copy");
        var upright = call.With("in", loaded).ToImage();
        VipsApi.ImageSetInt(upright, OrientationField, _orientation);
        return upright;
    }

    public override VipsImageHandle Frames(int count) => Still(divisor: 1, CancellationToken.None);

    public override void Dispose()
    {
        _pixels?.Dispose();
        _jpeg?.Dispose();
        _memory.Dispose();
        _lease.Dispose();
    }

    private static unsafe ForeignPicture OpenJpeg(ImageInfo info, int orientation, MemoryHandle memory, int length, IDisposable lease)
    {
        var source = VipsApi.SourceNewFromMemory((byte*)memory.Pointer, (nuint)length);
        if (source.IsInvalid)
        {
            throw VipsException.ForFailureOf("source_new_from_memory");
        }

        var jpeg = VipsPicture.Open(source, PictureFormats.Jpeg, FailOn.Error);
        var (width, height) = jpeg.Info.Orientation >= 5 ? (jpeg.Info.Height, jpeg.Info.Width) : (jpeg.Info.Width, jpeg.Info.Height);
        return new ForeignPicture(FormatOf(info), Given(info, width, height, orientation) with { HasColourProfile = jpeg.Info.HasColourProfile, HasAlpha = false }, memory, lease, jpeg, null);
    }

    private static unsafe ForeignPicture OpenPixels(ImageInfo info, int orientation, MemoryHandle memory, DecodePixelsResult result, IDisposable lease)
    {
        var pixels = result.Pixels!;
        using var bare = VipsApi.ImageNewFromMemory((byte*)memory.Pointer, (nuint)pixels.Data.Length, pixels.Width, pixels.Height, pixels.BytesPerPixel, UcharFormat);
        if (bare.IsInvalid)
        {
            throw VipsException.ForFailureOf("image_new_from_memory");
        }

        using var call = new VipsOperationCall("copy");
        var image = call.With("in", bare).With("interpretation", pixels.Channels == SampleChannels.Grey ? "b-w" : "srgb").ToImage();
        VipsApi.ImageSetInt(image, OrientationField, orientation);
        var profile = result.ColourProfile;
        if (!profile.IsEmpty)
        {
            VipsApi.ImageSetBlobCopy(image, ProfileField, profile.Span, (nuint)profile.Length);
        }

        return new ForeignPicture(FormatOf(info), Given(info, pixels.Width, pixels.Height, orientation) with { HasColourProfile = !profile.IsEmpty }, memory, lease, null, image);
    }

    /// <summary>What was given, which may be smaller than the picture in the file: nothing is enlarged from it.</summary>
    private static ImageInfo Given(ImageInfo info, int width, int height, int orientation) => info with
    {
        Width = orientation >= 5 ? height : width,
        Height = orientation >= 5 ? width : height,
        Orientation = orientation,
        Frames = 1,
        Animated = false,
    };

    private static PictureFormat FormatOf(ImageInfo info) => new(info.Format, $"a {info.Format.ToUpperInvariant()} picture", info.MediaType, info.Extension);
}
