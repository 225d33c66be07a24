using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Filters.Chains;

/// <summary>Whether a picture may have clear parts, which JPEG would show on white.</summary>
internal static class AlphaSteps
{
    public static bool MayMake(SourcePicture source, Image image) => source.Record.HasAlpha || MayMake(image);

    private static bool MayMake(Image image) => image.Operations.Any(MayMake) || image.Source is TextSource;

    private static bool MayMake(ImageOperation step) => step switch
    {
        MaskOperation or KernelOperation or ByteKernelOperation => true,
        PadOperation pad => pad.Fill == PadFill.Colour && !IsOpaque(pad.Colour),
        RotateOperation turn => !IsOpaque(turn.Background),
        MixOperation mix => MayMake(mix.Other),
        _ => false,
    };

    private static bool IsOpaque(Colour colour) => colour.Alpha == byte.MaxValue;
}
