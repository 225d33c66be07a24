namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi.Canvas;

/// <summary>A link as drawn.</summary>
internal readonly record struct CanvasLink(string From, int FromSlot, string To, int ToSlot);
