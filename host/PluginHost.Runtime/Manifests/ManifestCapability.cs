namespace PluginHost.Runtime.Manifests;

/// <summary>One capability, from the attributes of its class.</summary>
/// <param name="Contract">Id of the contract, for example <c>tagging.tagger</c>.</param>
/// <param name="Id">Id of the capability.</param>
/// <param name="Name">For people.</param>
/// <param name="Type">Full name of the class.</param>
public sealed record ManifestCapability(string Contract, string Id, string Name, string Type)
{
    public string? Description { get; init; }

    public int Priority { get; init; }

    public int EngineVersion { get; init; } = 1;

    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Route prefix of an endpoint module.</summary>
    public string? Prefix { get; init; }

    public ManifestSample? Sample { get; init; }

    public ManifestEmbedding? Embedding { get; init; }

    public IReadOnlyList<ManifestColumn> Columns { get; init; } = [];
}
