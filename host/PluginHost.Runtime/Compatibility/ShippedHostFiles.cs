using PluginHost.Runtime.Loading;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Compatibility;

/// <summary>Finds the host's own dlls in a plugin's folder. They are never loaded, but their author should know.</summary>
internal static class ShippedHostFiles
{
    public static IReadOnlyList<Refusal> Find(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll").Select(Path.GetFileNameWithoutExtension).Where(name => SharedAssemblies.IsShared(name!)).Order(StringComparer.Ordinal)
            .Select(name => new Refusal(
                CompatibilityCodes.ShipsHostFile,
                $"{folder} carries {name}.dll, which the host provides: that copy is ignored.",
                name == "PluginHost.Sdk"
                    ? "Author: set PluginHostPlugin to true in the project, or Private=\"false\" ExcludeAssets=\"runtime\" on the reference to the SDK."
                    : "Author: reference the shared framework instead of the package."))];
}
