using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Operations;

/// <summary>
/// A chain of operations on one picture. Each step replaces the last one and only notes what to do; the chain runs in strips
/// when it is encoded or copied to memory. Owns its last step, which holds the ones before.
/// </summary>
internal sealed partial class VipsPipeline(VipsImageHandle image) : IDisposable
{
    private const int SrgbInterpretation = 22;

    private static readonly double[] White = [255, 255, 255];

    public int Width => VipsApi.ImageWidth(image);

    /// <summary>Of all frames, which lie one below the other.</summary>
    public int Height => VipsApi.ImageHeight(image);

    public int FrameHeight => VipsApi.ImagePageHeight(image);

    public int Bands => VipsApi.ImageBands(image);

    /// <summary>Whether the pixels are 8-bit sRGB, with alpha or without.</summary>
    public bool IsSrgb => VipsApi.ImageInterpretation(image) == SrgbInterpretation && VipsApi.ImageFormat(image) == 0 && Bands is 3 or 4;

    public bool HasAlpha => VipsApi.ImageHasAlpha(image);

    /// <summary>A second chain that starts where this one is.</summary>
    public VipsPipeline Fork() => new(image.Share());

    /// <summary>The last step itself, for work that is no chain.</summary>
    public VipsImageHandle Share() => image.Share();

    /// <summary>Scales, converts to 8-bit sRGB and turns upright. The size is that of the upright picture, and is met exactly.</summary>
    /// <param name="convertProfile">Whether an embedded profile is to be converted; costs time even where there is none.</param>
    public VipsPipeline Fit(int width, int height, bool convertProfile) => Then("thumbnail_image", call =>
    {
        call.With("width", width).With("height", height).With("size", "force");
        if (convertProfile)
        {
            call.With("output_profile", "srgb");
        }
    });

    /// <summary>Transparency over white.</summary>
    public VipsPipeline Flatten() => HasAlpha ? Then("flatten", call => call.With("background", White)) : this;

    public VipsPipeline AddAlpha() => HasAlpha ? this : Then("addalpha");

    public VipsPipeline Crop(int left, int top, int width, int height) =>
        Then("extract_area", call => call.With("left", left).With("top", top).With("width", width).With("height", height), input: "input");

    /// <summary>Puts the picture on a larger white one.</summary>
    public VipsPipeline Embed(int left, int top, int width, int height) =>
        Then("embed", call => call.With("x", left).With("y", top).With("width", width).With("height", height).With("extend", "white"));

    public VipsPipeline TakeBands(int first, int count) => Then("extract_band", call => call.With("band", first).With("n", count));

    public VipsPipeline ToSrgb() => Then("colourspace", call => call.With("space", "srgb"));

    public VipsPipeline ToBytes() => Then("cast", call => call.With("format", "uchar"));

    /// <summary>Computes the pixels now, so that several chains can start from them.</summary>
    public VipsPipeline ToMemory() => Replace(CopyToMemory());

    public void Dispose() => image.Dispose();

    private VipsPipeline Then(string operation, Action<VipsOperationCall>? arguments = null, string input = "in")
    {
        using var call = new VipsOperationCall(operation);
        call.With(input, image);
        arguments?.Invoke(call);
        return Replace(call.ToImage());
    }

    private VipsPipeline Replace(VipsImageHandle next)
    {
        image.Dispose();
        image = next;
        return this;
    }

    private VipsImageHandle CopyToMemory()
    {
        var copy = VipsApi.ImageCopyMemory(image);
        return copy.IsInvalid ? throw VipsException.ForFailureOf("copy_memory") : copy;
    }
}
