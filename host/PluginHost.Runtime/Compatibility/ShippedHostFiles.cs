using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Compatibility;

/// <summary>Finds the host's own dlls in a plugin's folder, at any depth and in any case. They are never loaded, but their author should know.</summary>
internal static class ShippedHostFiles
{
    private const int Listed = 20;
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.ReparsePoint };

    public static IReadOnlyList<Refusal> Find(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll", Everywhere).Where(file => SharedAssemblies.IsShared(Path.GetFileNameWithoutExtension(file))).Order(StringComparer.Ordinal).Take(Listed)
            .Select(file => new Refusal(
                CompatibilityCodes.ShipsHostFile, $"{folder} carries {Path.GetRelativePath(folder, file)}, which the host provides: that copy is ignored.", Cure(Path.GetFileNameWithoutExtension(file))))];

    /// <summary>Why a manifest may not name that main dll: loading it would bring a second SDK or framework into the process.</summary>
    public static Refusal? CheckEntry(PluginManifest manifest) =>
        !SharedAssemblies.IsShared(Path.GetFileNameWithoutExtension(manifest.Entry.Assembly)) ? null : new Refusal(
            CompatibilityCodes.ShipsHostFile, $"Plugin '{manifest.Id}' names {manifest.Entry.Assembly} as its main dll, which is the host's.", "Author: give the plugin's assembly a name of its own.");

    private static string Cure(string name) => SharedAssemblies.IsSdk(name)
        ? "Author: set PluginHostPlugin to true in the project, or Private=\"false\" ExcludeAssets=\"runtime\" on the reference to the SDK."
        : "Author: reference the shared framework (<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />) instead of the package.";
}
