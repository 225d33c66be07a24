namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>
/// Of what parts a picture is put together, looked at before libheif does: it follows references as far as they go. A grid that is its own tile makes it start
/// threads until the system has none left, and that ends the process.
/// </summary>
internal static class PictureParts
{
    // A picture of 200 megapixels has some 800 tiles; a grid in an overlay with alpha is the deepest that cameras write.
    private const int MostDepth = 8, MostParts = 20_000, MostReferences = 4_000;

    /// <returns>What is wrong, or null.</returns>
    public static string? Problem(HeifItems items)
    {
        var references = items.References().Take(MostReferences + 1).ToList();
        if (references.Count > MostReferences)
        {
            return "it has more references than can be followed";
        }

        var parts = references.Where(reference => reference.Kind == "dimg").SelectMany(reference => reference.To.Select(part => (Picture: reference.From, Part: part)))
            .Concat(references.Where(reference => reference.Kind == "auxl").SelectMany(reference => reference.To.Select(picture => (Picture: picture, Part: reference.From))))
            .ToLookup(pair => pair.Picture, pair => pair.Part);
        var left = MostParts;
        return items.Thumbnails().Prepend(items.Primary).All(picture => Ends(picture, parts, MostDepth, ref left)) ? null : "its pictures are made of each other, or of too many parts";
    }

    // Every visit is a decode that libheif would start.
    private static bool Ends(uint picture, ILookup<uint, uint> parts, int depth, ref int left)
    {
        if (depth == 0 || --left < 0)
        {
            return false;
        }

        foreach (var part in parts[picture])
        {
            if (!Ends(part, parts, depth - 1, ref left))
            {
                return false;
            }
        }

        return true;
    }
}
