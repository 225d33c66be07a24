namespace PluginHost.Sdk.Library;

/// <summary>What a picture was made of.</summary>
/// <param name="Origin">Its source and recipe as it was added; <see langword="null"/> for a picture that was not made of another, and for an unknown one.</param>
public sealed record StoredRecipe(PictureOrigin? Origin);
