using PluginHost.Packages.Locking;

namespace PluginHost.Packages.Bundles;

/// <summary>What a bundle says of itself.</summary>
/// <param name="Schema">Version of this file's shape.</param>
/// <param name="Plugins">What is in it, with the hashes that its packages must have.</param>
internal sealed record BundleContent(int Schema, IReadOnlyList<LockedPlugin> Plugins)
{
    public const int CurrentSchema = 1;
    public const string FileName = "bundle.json";
    public const string PackageFolder = "packages/";
}
