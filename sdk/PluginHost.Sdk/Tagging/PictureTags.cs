namespace PluginHost.Sdk.Tagging;

/// <summary>The tags of one picture.</summary>
/// <param name="Tags">Each name once.</param>
/// <param name="Refusal">Why this picture could not be tagged, if it could not.</param>
public sealed record PictureTags(IReadOnlyList<TagGuess> Tags, Refusal? Refusal = null);
