namespace PluginHost.Runtime.Manifests;

/// <summary>A part for a named place of the web UI.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Title">For people.</param>
/// <param name="Module">ES module below <c>ui/</c>.</param>
/// <param name="Element">Name of the part and of its element.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="Isolation">Where it runs: <c>page</c>, or <see langword="null"/> for a sandboxed frame.</param>
public sealed record ManifestUiSlot(string Slot, string Title, string Module, string Element, int Order, string? Isolation = null);
