namespace PluginHost.Sdk.Library;

/// <summary>Asks what captioners said of a picture.</summary>
/// <param name="Id">Which picture.</param>
public sealed record GetCaptionsRequest(PictureId Id);
