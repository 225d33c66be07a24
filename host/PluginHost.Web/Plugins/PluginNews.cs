using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Web.Plugins;

/// <summary>Data of the event <c>plugin.changed</c>.</summary>
internal sealed record PluginNews(string Id, PluginState State, string? Reason);
