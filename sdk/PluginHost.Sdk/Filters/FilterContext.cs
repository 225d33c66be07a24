using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Filters;

/// <summary>What a filter may know beside the picture.</summary>
/// <param name="Facts">What is known of the picture.</param>
public sealed record FilterContext(PictureFacts Facts)
{
    /// <summary>What people wrote of it.</summary>
    public string? Description { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<TagName> Tags { get; init; } = [];

    /// <summary>For chance that can be repeated: the same picture, filter and parameters have the same.</summary>
    public int Seed { get; init; }

    /// <summary>Whether it is only to be looked at.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Cancelled when nobody waits any more.</summary>
    public CancellationToken CancellationToken { get; init; }
}
