namespace PluginHost.Plugins.Library.Import;

/// <summary>What names say about files. Only what is certainly no picture is passed over; anything else is looked at and refused with a reason.</summary>
internal static class FileKinds
{
    private static readonly HashSet<string> NoPictures = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".caption", ".tags", ".json", ".xmp", ".c2pa", ".pp3", ".dop", ".on1", ".nksc", ".db", ".ini", ".xml", ".md", ".log", ".html", ".htm", ".css", ".js", ".csv", ".yaml", ".yml", ".toml", ".pdf", ".doc", ".docx",
        ".aae", ".thm", ".url", ".lnk", ".nfo", ".sqlite", ".py", ".sh", ".bat", ".exe", ".dll", ".so", ".safetensors", ".ckpt", ".pt", ".bak", ".tmp", ".part", ".crdownload",
    };

    public static bool MayBePicture(string name) => !NoPictures.Contains(Path.GetExtension(name));

    public static bool IsArchive(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".cbz", StringComparison.OrdinalIgnoreCase);
}
