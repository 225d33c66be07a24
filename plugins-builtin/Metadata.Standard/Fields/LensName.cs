using System.Globalization;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>The lens by name, else by its focal lengths and apertures.</summary>
internal static class LensName
{
    public static string? Of(FieldSources sources) =>
        Usable(sources.Exif.Text(ExifTags.LensModel))
        ?? Usable(sources.Xmp.Value(XmpNames.ExifEx, "LensModel"))
        ?? Usable(sources.Xmp.Value(XmpNames.Aux, "Lens"))
        ?? Specification(sources.Exif);

    private static string? Usable(string? name) => name is null || name.Trim('-', ' ', '0', '.').Length == 0 ? null : name;

    private static string? Specification(TiffDirectory exif)
    {
        if (exif.Number(ExifTags.LensSpecification) is not (> 0 and < 10_000 and var shortest))
        {
            return null;
        }

        var longest = exif.Number(ExifTags.LensSpecification, 1) ?? shortest;
        var name = longest > shortest ? $"{Number(shortest)}-{Number(longest)}mm" : $"{Number(shortest)}mm";
        return (exif.Number(ExifTags.LensSpecification, 2), exif.Number(ExifTags.LensSpecification, 3)) switch
        {
            (> 0 and var wide, > 0 and var tele) when tele > wide => $"{name} f/{Number(wide)}-{Number(tele)}",
            (> 0 and var wide, _) => $"{name} f/{Number(wide)}",
            _ => name,
        };
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
