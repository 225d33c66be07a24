namespace PluginHost.Plugins.Metadata.Standard.Sidecars;

/// <summary>How texts from beside the file are told from those within.</summary>
internal static class SidecarContainers
{
    public const string Prefix = "sidecar.";
    public const string Text = "sidecar.txt";
    public const string Json = "sidecar.json";
}
