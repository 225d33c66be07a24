namespace PluginHost.Runtime.Manifests;

/// <summary>
/// Fills in what a manifest leaves out. Source-generated deserialization sets every <c>init</c> property, those that are absent to nothing at all,
/// whatever their initialisers say.
/// </summary>
internal static class ManifestDefaults
{
    public static PluginManifest Fill(PluginManifest manifest) => manifest with
    {
        ManifestVersion = manifest.ManifestVersion == 0 ? 1 : manifest.ManifestVersion,
        LoadMode = manifest.LoadMode ?? "reloadable",
        Provides = [.. Items(manifest.Provides).Select(Fill)],
        Permissions = Items(manifest.Permissions),
        DependsOn = Items(manifest.DependsOn),
        Ui = Items(manifest.Ui),
        NativeRids = Items(manifest.NativeRids),
    };

    public static ManifestCapability Fill(ManifestCapability capability) => capability with
    {
        EngineVersion = capability.EngineVersion == 0 ? 1 : capability.EngineVersion,
        Keys = Items(capability.Keys),
        Columns = Items(capability.Columns),
    };

    private static IReadOnlyList<TItem> Items<TItem>(IReadOnlyList<TItem>? items) where TItem : class => [.. (items ?? []).Where(item => item is not null)];
}
