namespace PluginHost.Plugins.Filters.Contract;

/// <summary>Asks for what steps make of a picture as a file, at full size.</summary>
internal sealed record RenderRequest(long Picture, IReadOnlyList<Step>? Steps, int Output = 0, string? Format = null, int? Quality = null);
