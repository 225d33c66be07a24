namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi;

/// <summary>An output of a node.</summary>
internal readonly record struct ComfyLink(string Node, int Slot);
