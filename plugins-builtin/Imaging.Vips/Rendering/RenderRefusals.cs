using System.Globalization;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>Every reason for which a description is not rendered.</summary>
internal static class RenderRefusals
{
    private const string Author = "Tell the author of the filter or script that made the description.";

    public static Refusal Wrong(string what, string problem) => new("PH4121", $"The picture cannot be rendered: {what}: {problem}.", Author);

    public static Refusal TooLarge(ImageSize size, ImageLimits limits) => new(
        "PH4122",
        string.Create(CultureInfo.InvariantCulture, $"The picture would have {size.Width:N0} x {size.Height:N0} pixels on the way; at most {limits.MaxPixels:N0} pixels and {limits.MaxEdge:N0} along a side are made."),
        "Choose a smaller size, or raise the limit in the settings.");

    public static Refusal TooManySteps(int most) => new("PH4123", $"The picture has more than {most} steps.", "Save it on the way and go on from the file.");

    public static Refusal TooDeep(int most) => new("PH4124", $"The picture has pictures within pictures, more than {most} deep.", "Save one of them and go on from the file.");

    public static Refusal NoInput(int index, int count) => new("PH4125", $"The picture starts from input {index}, and the request brings {count}.", Author);

    public static Refusal OtherInput(int index, ImageSize described, ImageSize found) => new(
        "PH4126",
        $"Input {index} has {found.Width} x {found.Height} pixels and is described as {described.Width} x {described.Height}.",
        "Read the picture again: the file was changed.");

    public static Refusal OnlySmallCopy(int index) => new(
        "PH4127", $"Input {index} is a smaller copy of its picture, from which the full size cannot be made.", "Render from the file, or ask for a smaller picture.");

    public static Refusal NoFonts { get; } = new("PH4128", "Text needs a font, and this system has none.", "Install a font package, for example fonts-dejavu-core.");

    public static Refusal Failed(string reason) => new("PH4129", $"The picture could not be rendered: {reason}.", "Check that its files are whole, and try again.");

    /// <summary>A fault and no refusal: somebody's code threw.</summary>
    public static PluginFaultException KernelFailed(KernelException exception) => new("PH4130", $"Code of a filter or script for pixels failed: {exception.Message}")
    {
        CauseType = exception.InnerException!.GetType().FullName,
        CauseText = exception.InnerException.ToString(),
    };
}
