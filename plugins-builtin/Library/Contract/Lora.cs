namespace PluginHost.Plugins.Library.Contract;

internal sealed record Lora(string Name, double Weight)
{
    public double? WeightClip { get; init; }

    public string? Hash { get; init; }

    public string? VersionId { get; init; }

    /// <summary><c>hypernetwork embedding lycoris</c>, or none for a LoRA.</summary>
    public string? Kind { get; init; }
}
