namespace PluginHost.Sdk.Metadata;

/// <summary>A small network laid over the model.</summary>
/// <param name="Name">As the file spells it.</param>
/// <param name="Weight">Strength; 1 where none is given.</param>
/// <param name="Hash">As the file spells it, if it does.</param>
public sealed record GenerationLora(string Name, double Weight, string? Hash = null)
{
    /// <summary>Strength on the text encoder, where the file gives it apart.</summary>
    public double? WeightClip { get; init; }

    /// <summary>Id of the version at the site it was published on.</summary>
    public string? VersionId { get; init; }

    /// <summary><c>hypernetwork embedding lycoris</c>; <see langword="null"/> for a LoRA.</summary>
    public string? Kind { get; init; }
}
