using PluginHost.Sdk;

namespace PluginHost.Packages.Bundles;

/// <summary>What is wrong with a bundle, in words.</summary>
internal static class BundleRefusals
{
    public static PackageException Unusable(string path, string what) => new(
        new Refusal(PackageCodes.Bundle, $"{Path.GetFileName(path)} is not a bundle of plugins: {what}.", "Export it again on the machine it comes from."));

    public static PackageException Incomplete(PluginId id, string version) => new(
        new Refusal(PackageCodes.Bundle, $"The package of plugin '{id}' {version} is not kept, so it cannot be exported.", "Install it again, then export."));
}
