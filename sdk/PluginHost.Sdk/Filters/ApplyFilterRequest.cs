using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Filters;

/// <summary>Asks what becomes of one picture.</summary>
/// <param name="Image">The picture, perhaps with steps of filters before this one.</param>
/// <param name="Arguments">A JSON object of parameter names and values; what is not named has its default.</param>
/// <param name="Facts">What is known of the picture.</param>
public sealed record ApplyFilterRequest(Image Image, string Arguments, PictureFacts Facts)
{
    /// <summary>What people wrote of it.</summary>
    public string? Description { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<TagName> Tags { get; init; } = [];

    /// <summary>Pictures that the arguments name.</summary>
    public IReadOnlyList<NamedImage> Pictures { get; init; } = [];

    /// <summary>For chance that can be repeated.</summary>
    public int Seed { get; init; }

    /// <summary>Whether it is only to be looked at.</summary>
    public bool IsPreview { get; init; }
}
