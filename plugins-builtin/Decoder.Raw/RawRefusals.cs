using System.Globalization;
using PluginHost.Plugins.Decoder.Raw.Formats;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Raw;

/// <summary>Every reason for which a raw file is not shown, in words for the person who chose it.</summary>
internal static class RawRefusals
{
    public const string NoPreviewCode = "PH4161", DamagedCode = "PH4162", SmallPreviewCode = "PH4163", UndevelopedCode = "PH4164";

    private const string InstallCure = "Install LibRaw (Debian: apt install libraw20, Ubuntu: apt install libraw23, Fedora: dnf install LibRaw, macOS: brew install libraw); it is found without a restart.";

    public static Refusal NoPreview(ImageFile file, RawKind kind) =>
        new(NoPreviewCode, $"{NameOf(file)} is {kind.Title} without a JPEG inside, and LibRaw, which could develop it, is not there or is switched off.", InstallCure);

    public static Refusal Damaged(ImageFile file, string reason) =>
        new(DamagedCode, $"{NameOf(file)} cannot be read as a raw file: {reason}.", "Copy it again from where it came from.");

    /// <summary>A note, not a refusal.</summary>
    public static Refusal SmallPreview(ImageFile file, int width, int height) =>
        new(SmallPreviewCode, string.Create(CultureInfo.InvariantCulture, $"{NameOf(file)} is shown by the JPEG inside, which has {width:N0} x {height:N0} pixels only; the original is kept."), $"{InstallCure} What is shown is then made anew.");

    /// <summary>A note, not a refusal.</summary>
    public static Refusal Undeveloped(ImageFile file, string reason) =>
        new(UndevelopedCode, $"{NameOf(file)} is shown by the JPEG inside: LibRaw did not develop it ({reason}).");

    private static string NameOf(ImageFile file) => file.Name is { Length: > 0 } name ? name : Path.GetFileName(file.Path);
}
