namespace PluginHost.Web.Plugins;

/// <summary>The user's plugins with which the host was last well.</summary>
internal sealed record LastGoodPlugins(DateTimeOffset At, IReadOnlyList<PluginReference> Plugins);
