namespace PluginHost.Sdk.Build;

/// <summary>What the manifest takes from the project rather than from the code.</summary>
internal sealed record ProjectFacts(string Version, IReadOnlyList<string> Files)
{
    public string? Description { get; init; }

    public string? Authors { get; init; }

    public string? Licence { get; init; }

    public string? Homepage { get; init; }
}
