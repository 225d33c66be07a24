using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Chains;

/// <summary>One picture that a chain makes.</summary>
/// <param name="Image">Its description.</param>
/// <param name="Name">Appended to the source's name, where a filter said so.</param>
/// <param name="Description">What it says of itself.</param>
/// <param name="Encoding">What the last filter that cared wants it kept in.</param>
/// <param name="Quality">What the last filter that cared wants.</param>
internal sealed record ChainOutput(Image Image, string? Name, string? Description, ImageEncoding? Encoding, int? Quality)
{
    /// <summary>Whether a filter wants the file to say nothing of its source. None after it can take that back.</summary>
    public bool StripMetadata { get; init; }
}
