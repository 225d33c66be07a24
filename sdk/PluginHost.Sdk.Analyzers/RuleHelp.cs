namespace PluginHost.Sdk.Analyzers;

internal static class RuleHelp
{
    /// <summary>The page that explains every rule, each below a heading that is its id.</summary>
    public const string Page = "https://pluginhost.dev/docs/plugins/analyzers.md#";
}
