namespace PluginHost.Web.StaticUi;

/// <summary>Finds a file by a path that a client wrote, strictly below a folder.</summary>
internal static class SafeFiles
{
    public static FileInfo? Find(string folder, string? path)
    {
        if (string.IsNullOrEmpty(path) || path.Length > 500)
        {
            return null;
        }
        var segments = path.Split('/');
        // Names only: no way up, no drive, no stream, no hidden file, nothing that another system reads as a separator.
        if (segments.Any(segment => segment.Length == 0 || segment[0] == '.' || segment.AsSpan().IndexOfAny("\\:\0*?\"<>|") >= 0 || segment.Any(char.IsControl)))
        {
            return null;
        }
        var file = new FileInfo(Path.Combine([folder, .. segments]));
        return file.Exists && !HasLink(file, folder) ? file : null;
    }

    // A link could lead anywhere: neither the file nor a folder on the way to it may be one.
    private static bool HasLink(FileInfo file, string folder)
    {
        if (file.LinkTarget is not null)
        {
            return true;
        }
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        for (var parent = file.Directory; parent is not null && parent.FullName.Length > root.Length; parent = parent.Parent)
        {
            if (parent.LinkTarget is not null)
            {
                return true;
            }
        }
        return false;
    }
}
