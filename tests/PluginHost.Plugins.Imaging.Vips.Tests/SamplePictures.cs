using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

/// <summary>Pictures of every encoding, made on the spot.</summary>
internal static class SamplePictures
{
    public const int Width = 120, Height = 80;

    public static readonly int[] Red = [255, 0, 0], Green = [0, 255, 0], Blue = [0, 0, 255], Yellow = [255, 255, 0];

    /// <summary>Four coloured quarters: red and green above, blue and yellow below.</summary>
    public static byte[] Quarters(int width = Width, int height = Height, byte alpha = 255) => TestPictures.Png(width, height, (x, y) => Quarter(x * 2 >= width, y * 2 >= height, alpha));

    public static async Task<byte[]> QuartersAs(ImageEncoding encoding, int width = Width, int height = Height, byte alpha = 255)
    {
        using var folder = new PictureFolder();
        var file = folder.Add("quarters.png", Quarters(width, height, alpha));
        return (await new VipsImageEngine().Encode(file, new OutputSpec("out", encoding) { Quality = 95 })).Data.ToArray();
    }

    /// <summary>A JPEG that shows the four quarters upright once its EXIF orientation is applied.</summary>
    public static async Task<byte[]> OrientedJpeg(ushort orientation)
    {
        var (width, height) = orientation >= 5 ? (Height, Width) : (Width, Height);
        var stored = TestPictures.Png(width, height, (x, y) =>
        {
            var (across, down) = ((x + 0.5) / width, (y + 0.5) / height);
            var (right, bottom) = orientation switch
            {
                2 => (1 - across, down),
                3 => (1 - across, 1 - down),
                4 => (across, 1 - down),
                5 => (down, across),
                6 => (1 - down, across),
                7 => (1 - down, 1 - across),
                8 => (down, 1 - across),
                _ => (across, down),
            };
            return Quarter(right > 0.5, bottom > 0.5, 255);
        });
        using var folder = new PictureFolder();
        var jpeg = await new VipsImageEngine().Encode(folder.Add("stored.png", stored), new OutputSpec("out", ImageEncoding.Jpeg) { Quality = 95 });
        return TestPictures.WithExif(jpeg.Data.ToArray(), TestPictures.ExifOrientation(orientation));
    }

    /// <summary>The quarters, changed and saved by operations of libvips itself.</summary>
    /// <param name="change">Name of an operation that takes "in" and gives "out".</param>
    /// <param name="arguments">Its further arguments.</param>
    /// <param name="saver">The operation that saves.</param>
    /// <param name="saverArguments">Its further arguments.</param>
    public static byte[] Made(string change, Action<VipsOperationCall> arguments, string saver, Action<VipsOperationCall> saverArguments)
    {
        VipsLibrary.EnsureStarted();
        using var folder = new PictureFolder();
        using var source = VipsApi.SourceNewFromFile(folder.Add("quarters.png", Quarters()).Path);
        using var load = new VipsOperationCall("pngload_source");
        using var loaded = load.With("source", source).ToImage();
        using var flatten = new VipsOperationCall("flatten");
        using var opaque = flatten.With("in", loaded).ToImage();
        using var changing = new VipsOperationCall(change);
        changing.With("in", opaque);
        arguments(changing);
        using var changed = changing.ToImage();
        using var save = new VipsOperationCall(saver);
        save.With("in", changed);
        saverArguments(save);
        return save.ToBytes();
    }

    /// <summary>A GIF that plays: one colour a frame.</summary>
    public static byte[] AnimatedGif(int frames, int width = 32, int height = 24)
    {
        VipsLibrary.EnsureStarted();
        using var folder = new PictureFolder();
        var stacked = TestPictures.Png(width, height * frames, (_, y) => (y / height % 3) switch
        {
            0 => TestPictures.Rgba(255, 0, 0),
            1 => TestPictures.Rgba(0, 255, 0),
            _ => TestPictures.Rgba(0, 0, 255),
        });
        using var source = VipsApi.SourceNewFromFile(folder.Add("stacked.png", stacked).Path);
        using var load = new VipsOperationCall("pngload_source");
        using var image = load.With("source", source).ToImage();
        using var save = new VipsOperationCall("gifsave_buffer");
        return save.With("in", image).With("page_height", height).ToBytes();
    }

    private static uint Quarter(bool right, bool bottom, byte alpha) => (right, bottom) switch
    {
        (false, false) => TestPictures.Rgba(255, 0, 0, alpha),
        (true, false) => TestPictures.Rgba(0, 255, 0, alpha),
        (false, true) => TestPictures.Rgba(0, 0, 255, alpha),
        _ => TestPictures.Rgba(255, 255, 0, alpha),
    };
}
