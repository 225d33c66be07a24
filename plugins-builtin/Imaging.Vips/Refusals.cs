using System.Globalization;
using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips;

/// <summary>Every reason for which a file is not taken, in words for the person who chose it.</summary>
internal static class Refusals
{
    public const string NotAPictureCode = "PH4102", EmptyCode = "PH4103", TooLargeCode = "PH4104", DamagedCode = "PH4105", NoDecoderCode = "PH4106", UnreadableCode = "PH4107", BadDecoderCode = "PH4111";

    public static Refusal NotAPicture(ImageFile file, FileKind kind) =>
        new(NotAPictureCode, $"{NameOf(file)} is not a picture: it holds {kind.Title}.", "Import picture files only.");

    public static Refusal Empty(ImageFile file) =>
        new(EmptyCode, $"{NameOf(file)} is empty.", "Copy it again from where it came from.");

    public static Refusal TooLarge(ImageFile file, long width, long height, ImageLimits limits) =>
        new(
            TooLargeCode,
            string.Create(CultureInfo.InvariantCulture, $"{NameOf(file)} is {width:N0} x {height:N0} pixels; at most {limits.MaxPixels:N0} pixels and {limits.MaxEdge:N0} along a side are taken in."),
            "Scale the picture down, or raise the limit in the settings.");

    public static Refusal Damaged(ImageFile file, PictureFormat format, string reason) =>
        new(DamagedCode, $"{NameOf(file)} is {format.Title} that is damaged or cut off: {Told(file, reason)}.", "Copy it again from where it came from, or repair it with the program that made it.");

    public static Refusal NoDecoder(ImageFile file, PictureFormat format) =>
        new(NoDecoderCode, $"{NameOf(file)} is {format.Title}, which this build cannot decode.", format.Cure);

    public static Refusal BadDecoder(ImageFile file, CapabilityInfo decoder, string problem) =>
        new(BadDecoderCode, $"{NameOf(file)} was not decoded: '{decoder.Id}' of plugin '{decoder.Owner}' answered what cannot be, {problem}.", "Update the plugin or tell its author.");

    public static Refusal Unreadable(ImageFile file, string reason) =>
        new(UnreadableCode, $"{NameOf(file)} cannot be opened: {Told(file, reason)}", "Check that the file exists and that PluginHost may read it.");

    /// <summary>A reason of the system or of a decoder, which know the file by its path only: a place and often a name that are ours.</summary>
    public static string Told(ImageFile file, string reason) => file.Path.Length == 0 ? reason : reason.Replace(file.Path, NameOf(file), StringComparison.Ordinal);

    private static string NameOf(ImageFile file) =>
        file.Name is { Length: > 0 } original ? original : Path.GetFileName(file.Path) is { Length: > 0 } name ? name : "The file";
}
