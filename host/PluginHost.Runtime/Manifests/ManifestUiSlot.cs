namespace PluginHost.Runtime.Manifests;

/// <summary>A custom element for a named place of the web UI.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Title">For people.</param>
/// <param name="Module">ES module below <c>ui/</c>.</param>
/// <param name="Element">Name of the custom element.</param>
/// <param name="Order">Lower comes first.</param>
public sealed record ManifestUiSlot(string Slot, string Title, string Module, string Element, int Order);
