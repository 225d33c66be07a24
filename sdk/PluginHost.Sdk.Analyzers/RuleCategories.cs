namespace PluginHost.Sdk.Analyzers;

internal static class RuleCategories
{
    /// <summary>What keeps a plugin's code in memory after its unload. Silent in plugins that stay anyway.</summary>
    public const string Unloading = "PluginHost.Unloading";

    /// <summary>What reaches beyond the plugin, or does not keep what its contracts promise.</summary>
    public const string Boundary = "PluginHost.Boundary";
}
