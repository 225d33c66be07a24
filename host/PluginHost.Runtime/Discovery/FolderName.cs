using System.Text.RegularExpressions;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Discovery;

/// <summary>Makes an id for a folder whose manifest gives none, so that it can be listed and talked about.</summary>
internal static partial class FolderName
{
    private const int MaxLength = 80;

    public static PluginId ToId(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)).ToLowerInvariant();
        var words = NotAllowed().Replace(name, ".").Trim('.');
        words = words.Length > MaxLength ? words[..MaxLength].Trim('.') : words;
        return PluginId.TryParse(words, out var id) ? id : new PluginId("unreadable." + (words.Length == 0 ? "folder" : words));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAllowed();
}
