namespace PluginHost.Sdk.Export;

/// <summary>A size to make a picture in.</summary>
/// <param name="LongEdge">Pixels of the longer side, 1 and up. A picture is never made larger than it is.</param>
public sealed record ExportRendering(int LongEdge);
