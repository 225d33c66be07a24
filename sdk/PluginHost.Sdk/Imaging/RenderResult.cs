namespace PluginHost.Sdk.Imaging;

/// <summary>What was rendered, or why there is nothing.</summary>
/// <param name="Encoded">The picture.</param>
/// <param name="Refusal">Why there is none.</param>
public sealed record RenderResult(EncodedImage? Encoded, Refusal? Refusal)
{
    /// <summary>What a decoder complained of without giving up.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
