namespace PluginHost.Plugins.Filters.Contract;

/// <summary>Asks what steps make of a picture.</summary>
internal sealed record PreviewRequest(long Picture, IReadOnlyList<Step>? Steps, int? Size = null, int Output = 0);
