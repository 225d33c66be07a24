namespace PluginHost.Sdk.Library;

/// <summary>Reads what is embedded in a picture's file.</summary>
/// <param name="Id">Which picture.</param>
public sealed record GetMetadataRequest(PictureId Id);
