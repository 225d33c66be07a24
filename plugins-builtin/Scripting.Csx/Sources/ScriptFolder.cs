namespace PluginHost.Plugins.Scripting.Csx.Sources;

/// <summary>The folder below which scripts may load one another.</summary>
/// <param name="Path">Absolute path.</param>
internal sealed record ScriptFolder(string Path)
{
    /// <summary>The file that a script means, or why it is not loaded.</summary>
    public (string? File, string? Reason) Resolve(string wanted, string from)
    {
        var root = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path));
        try
        {
            var file = Locate(wanted, from);
            if (!IsBelow(file, root))
            {
                return (null, "It lies outside the folder of scripts.");
            }

            // A link inside that leads outside is outside.
            return !File.Exists(file) ? (null, "It is not there.")
                : File.ResolveLinkTarget(file, returnFinalTarget: true) is { } target && !IsBelow(target.FullName, root) ? (null, "It is a link to outside the folder of scripts.")
                : (file, null);
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return (null, error.Message);
        }
    }

    /// <summary>Where a path leads that a script writes: from its own folder, or from the folder of scripts where it has none.</summary>
    public string Locate(string wanted, string from) =>
        System.IO.Path.GetFullPath(wanted, System.IO.Path.IsPathRooted(from) ? System.IO.Path.GetDirectoryName(from)! : System.IO.Path.GetFullPath(Path));

    private static bool IsBelow(string file, string root) => file.StartsWith(root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
