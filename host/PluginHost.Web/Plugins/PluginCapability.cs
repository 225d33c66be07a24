namespace PluginHost.Web.Plugins;

/// <summary>What a plugin adds. <c>AtRunTime</c>: its manifest does not say so, it offers it while it runs, and may take it back.</summary>
internal sealed record PluginCapability(string Contract, string Id, string Name, bool AtRunTime);
