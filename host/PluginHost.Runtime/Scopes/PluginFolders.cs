using System.Text.RegularExpressions;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Scopes;

/// <summary>A plugin's places on disk.</summary>
/// <param name="Data">Its own.</param>
/// <param name="Cache">Its own.</param>
/// <param name="Library">Everybody's.</param>
/// <param name="Home">Holds what people write for plugins, by name.</param>
/// <param name="Taken">Names in the home that are the host's.</param>
internal sealed partial record PluginFolders(string Data, string Cache, string Library, string Home, IReadOnlySet<string> Taken)
{
    public static PluginFolders Create(PluginRuntimeOptions options, PluginId plugin)
    {
        var (data, cache) = (Path.Combine(options.DataFolder, plugin.Value), Path.Combine(options.CacheFolder, plugin.Value));
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(cache);
        return options.HomeFolder is { } home
            ? new PluginFolders(data, cache, options.LibraryFolder, home, TakenIn(home, options))
            : new PluginFolders(data, cache, options.LibraryFolder, data, new HashSet<string>());
    }

    public string User(string name) => Word().IsMatch(name) && !Taken.Contains(name)
        ? Path.Combine(Home, name)
        : throw new ArgumentException($"'{name}' cannot be a folder of the user's: it is no lower-case word of up to 40 letters, digits and hyphens, or a folder of the host's own. Use another name.", nameof(name));

    // The first part of the way from the home to each.
    private static HashSet<string> TakenIn(string home, PluginRuntimeOptions options) =>
    [
        "run", "logs",
        .. new[] { options.BuiltInFolder, options.UserFolder, options.ShadowFolder, options.DataFolder, options.CacheFolder, options.SettingsFolder, options.LibraryFolder, options.StateFolder }
            .Select(folder => Path.GetRelativePath(home, folder).Split(Path.DirectorySeparatorChar)[0]),
    ];

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z")]
    private static partial Regex Word();
}
