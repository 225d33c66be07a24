namespace PluginHost.Packages.Contents;

/// <summary>Where things are in a package.</summary>
internal static class PackageLayout
{
    /// <summary>The type that tells packages with plugins from libraries.</summary>
    public const string PackageType = "PluginHostPlugin";

    /// <summary>Everything below becomes the plugin's folder.</summary>
    public const string PluginFolder = "plugin/";

    public const int MaxNuspecBytes = 1 << 20;

    public const int MaxManifestBytes = 4 << 20;
}
