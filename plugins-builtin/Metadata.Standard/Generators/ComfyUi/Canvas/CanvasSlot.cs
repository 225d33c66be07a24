namespace PluginHost.Plugins.Metadata.Standard.Generators.ComfyUi.Canvas;

/// <summary>An input of a node as drawn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The kind of what flows.</param>
/// <param name="Link">The link that ends here, if one does.</param>
/// <param name="Widget">The widget it stands for, if it does.</param>
internal sealed record CanvasSlot(string Name, string Type, string? Link, string? Widget);
