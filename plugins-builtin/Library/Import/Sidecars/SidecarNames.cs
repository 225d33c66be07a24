namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>Under which names something may lie beside a picture, best first.</summary>
/// <remarks>The full name with an ending comes before the stem with it; Google Takeout has rules of its own (<see cref="TakeoutNames"/>).</remarks>
internal static class SidecarNames
{
    // What readers of metadata understand. The order is the order of trust.
    private static readonly string[] Endings = [".xmp", ".txt", ".caption", ".tags", ".swarm.json", ".json", ".c2pa"];

    // One file for all pictures of the folder; the older name shows itself.
    private static readonly string[] OfFolder = [".picasa.ini", "Picasa.ini"];

    private static readonly HashSet<string> RawFormats = new(StringComparer.OrdinalIgnoreCase)
    {
        ".raw", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".rw2", ".orf", ".pef", ".srw",
    };

    public static bool IsSidecar(string name) =>
        Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || OfFolder.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Picks what belongs to a picture out of the names beside it; of each kind the best only.</summary>
    /// <param name="picture">The picture's file name.</param>
    /// <param name="beside">Names in its folder.</param>
    public static IReadOnlyList<string> Of(string picture, IReadOnlySet<string> beside)
    {
        var found = new List<string>();
        foreach (var ending in Endings)
        {
            if (Named(picture + ending, beside) is { } full)
            {
                found.Add(full);
            }
            else if (Named(Path.ChangeExtension(picture, null) + ending, beside) is { } stem && !(ending == ".xmp" && BelongsToRaw(picture, beside)))
            {
                found.Add(stem);
            }
        }

        if (TakeoutNames.Of(picture, beside) is { } takeout && !found.Contains(takeout))
        {
            found.Add(takeout);
        }

        if (OfFolder.Select(name => Named(name, beside)).FirstOrDefault(name => name is not null) is { } folder)
        {
            found.Add(folder);
        }

        return found;
    }

    private static string? Named(string name, IReadOnlySet<string> beside) => beside.TryGetName(name);

    // Programs of one maker write the stem for the raw file only: the JPEG that the camera made beside it is another picture.
    private static bool BelongsToRaw(string picture, IReadOnlySet<string> beside) =>
        !RawFormats.Contains(Path.GetExtension(picture)) && RawFormats.Any(raw => Named(Path.ChangeExtension(picture, raw), beside) is not null);
}
