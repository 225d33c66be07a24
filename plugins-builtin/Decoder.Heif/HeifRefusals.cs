using System.Globalization;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Heif;

/// <summary>Every reason for which a photo is not decoded, in words for the person who chose it.</summary>
internal static class HeifRefusals
{
    public const string NoLibraryCode = "PH4151", UnfitLibraryCode = "PH4152", DamagedCode = "PH4153", TooLargeCode = "PH4154", PreviewCode = "PH4155";

    private const string InstallCure =
        "Install it (Debian and Ubuntu: apt install libheif1, Fedora: dnf install libheif, macOS: brew install libheif) and import again: it is found without a restart. " +
        "Or convert the photo to JPEG, or set the camera to \"most compatible\".";

    public static Refusal NoLibrary(string looked) =>
        new(NoLibraryCode, $"HEIC photos need libheif, which this system does not have: {looked} cannot be loaded.", InstallCure);

    public static Refusal TooOld(string version) =>
        new(UnfitLibraryCode, $"HEIC photos need libheif 1.12 or newer; this system has {version}.", "Update libheif and restart PluginHost.");

    public static Refusal NoCodec(string version) =>
        new(UnfitLibraryCode, $"libheif {version} of this system has no decoder for HEVC, which HEIC photos are packed with.",
            "Install it (Debian and Ubuntu: apt install libheif-plugin-libde265, Fedora: libheif-freeworld of RPM Fusion) and restart PluginHost.");

    public static Refusal Damaged(ImageFile file, string reason) =>
        new(DamagedCode, $"{NameOf(file)} is a HEIF picture that libheif does not read: {reason}.", "Copy it again from where it came from, or open it with the program that made it and export it as JPEG.");

    public static Refusal TooLarge(ImageFile file, int width, int height) =>
        new(TooLargeCode, string.Create(CultureInfo.InvariantCulture, $"{NameOf(file)} is {width:N0} x {height:N0} pixels, which is more than is taken in."), "Scale the picture down, or raise the limit in the settings.");

    /// <summary>A note, not a refusal: the picture was taken in by the JPEG it carries.</summary>
    public static Refusal ShownByPreview(ImageFile file, Refusal why) =>
        new(PreviewCode, $"{NameOf(file)} is shown by the small preview it carries; the original is kept. {why.Reason}", $"{why.Cure} What is shown is then made anew.");

    private static string NameOf(ImageFile file) => file.Name is { Length: > 0 } name ? name : Path.GetFileName(file.Path);
}
