namespace PluginHost.Web.Plugins;

/// <summary>A plugin's element for a place of the web UI. <c>Module</c> is the URL of its ES module.</summary>
internal sealed record UiSlot(string Plugin, string Slot, string Title, string Module, string Element, int Order);
