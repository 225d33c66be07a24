namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>Looks names up in a set that does not tell capitals apart.</summary>
internal static class NameSetExtensions
{
    /// <returns>The name as it is spelled there; <see langword="null"/> for none.</returns>
    public static string? TryGetName(this IReadOnlySet<string> names, string name) =>
        names is HashSet<string> set ? set.TryGetValue(name, out var spelled) ? spelled : null : names.Contains(name) ? name : null;
}
