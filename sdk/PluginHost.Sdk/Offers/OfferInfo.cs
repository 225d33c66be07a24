using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Sdk.Offers;

/// <summary>What consumers see of an offer. Becomes a <see cref="CapabilityInfo"/>; its lists are copied.</summary>
/// <param name="Id">Lower-case dotted id, unique within the contract among all plugins.</param>
/// <param name="Name">For people.</param>
public sealed record OfferInfo(string Id, string Name)
{
    /// <summary>One sentence for people.</summary>
    public string? Description { get; init; }

    /// <summary>Order among implementations of one contract; higher comes first. Default 0.</summary>
    public int Priority { get; init; }

    /// <summary>Version of the engine's results: when it grows, earlier results are made anew. Default 1.</summary>
    public int EngineVersion { get; init; } = 1;

    /// <summary>The pixels it wants to see, prepared by the import pipeline from the one decode.</summary>
    public SampleSpec? Sample { get; init; }

    /// <summary>The space that the vectors of an embedder lie in; <see langword="null"/> for other contracts.</summary>
    public EmbeddingSpace? Embedding { get; init; }

    /// <summary>The columns a scorer fills.</summary>
    public IReadOnlyList<ScoreColumn> Columns { get; init; } = [];

    /// <summary>The job kinds, file extensions or other keys that the contract looks implementations up by.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}
