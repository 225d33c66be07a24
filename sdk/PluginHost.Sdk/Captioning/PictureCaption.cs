using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Captioning;

/// <summary>What a picture shows, in words.</summary>
/// <param name="Text">Plain text without control characters but line breaks, at most <see cref="MaxLength"/> characters: the host cuts what is longer. Empty for nothing to say.</param>
/// <param name="Refusal">Why this picture could not be described, if it could not.</param>
public sealed record PictureCaption(string Text, Refusal? Refusal = null)
{
    /// <summary>The longest text in characters.</summary>
    public const int MaxLength = 10_000;

    /// <summary>Tags that came with it, for engines that say both; each name once.</summary>
    public IReadOnlyList<TagGuess> Tags { get; init => field = value ?? []; } = [];
}
