namespace PluginHost.Sdk.Library;

/// <summary>Reads all pictures.</summary>
/// <param name="After">Ids above this one; 0 for all.</param>
public sealed record ScanRequest(PictureId After);
