namespace PluginHost.Sdk.Library;

/// <summary>Reads what a picture was made of.</summary>
/// <param name="Id">Which picture.</param>
public sealed record GetRecipeRequest(PictureId Id);
