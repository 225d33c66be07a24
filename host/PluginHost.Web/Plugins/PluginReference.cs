namespace PluginHost.Web.Plugins;

/// <summary>One version of one plugin.</summary>
internal sealed record PluginReference(string Id, string Version);
