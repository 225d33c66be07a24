using PluginHost.Sdk.Ui;

namespace PluginHost.Web.Plugins;

/// <summary>A plugin's part for a place of the web UI.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Name">The plugin's name.</param>
/// <param name="Slot">The place.</param>
/// <param name="Title">For people.</param>
/// <param name="Module">URL of its ES module. Another one after every reload, so that no tab keeps old code.</param>
/// <param name="Frame">URL of the document of a sandboxed frame.</param>
/// <param name="Element">Names the part.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="Isolation">Where it runs; what the plugin asked for, if it may.</param>
/// <param name="Permissions">What the plugin declares: the web UI passes on no request beyond it.</param>
internal sealed record UiSlot(
    string Plugin, string Name, string Slot, string Title, string Module, string Frame, string Element, int Order, UiIsolation Isolation, IReadOnlyList<string> Permissions);
