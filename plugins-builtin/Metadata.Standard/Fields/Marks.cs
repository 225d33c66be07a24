using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Colour labels, and what was picked or rejected.</summary>
internal static class Marks
{
    // By number, as digiKam orders them.
    private static readonly string?[] Colours = [null, "Red", "Orange", "Yellow", "Green", "Blue", "Magenta", "Grey", "Black", "White"];

    public static string? Label(XmpDocument xmp) =>
        xmp.Value(XmpNames.Xmp, "Label") ?? (int.TryParse(xmp.Value(XmpNames.DigiKam, "ColorLabel"), out var number) && number is > 0 and < 10 ? Colours[number] : null);

    public static bool? Rejected(XmpDocument xmp) => (xmp.Value(XmpNames.Xmp, "Rating"), xmp.Value(XmpNames.DigiKam, "PickLabel"), xmp.Value(XmpNames.Dynamic, "pick")) switch
    {
        ("-1" or "-1.0", _, _) => true,
        (_, "1", _) or (_, _, "-1") => true,
        (_, "3", _) or (_, _, "1") => false,
        _ => null,
    };
}
