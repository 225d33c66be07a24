using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Sdk;

/// <summary>What the host knows of a capability without running it: read from <c>plugin.json</c>, or said by a plugin that offers it while it runs.</summary>
/// <param name="Id">The capability's id, unique within its contract.</param>
/// <param name="Contract">The contract's id, for example <c>tagging.tagger</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Owner">The plugin that provides it.</param>
/// <param name="OwnerVersion">The version of that plugin.</param>
public sealed record CapabilityInfo(CapabilityId Id, string Contract, string Name, PluginId Owner, string OwnerVersion)
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

    /// <summary>The job kinds, file extensions or other keys that the contract's attribute lists.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}
