namespace PluginHost.Runtime.Manifests;

/// <summary>A column a scorer fills.</summary>
/// <param name="Name">Lower-case word.</param>
/// <param name="Title">For people.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
public sealed record ManifestColumn(string Name, string Title, double Min, double Max)
{
    public string? Help { get; init; }

    public bool IsOverall { get; init; }
}
