using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Filters;

/// <summary>One picture that a filter makes.</summary>
/// <param name="Image">Its description.</param>
public sealed record FilterOutput(Image Image)
{
    /// <summary>Appended to the picture's name where a filter makes several.</summary>
    public string? Name { get; init; }

    /// <summary>What it is to say of itself; <see langword="null"/> for what its source says.</summary>
    public string? Description { get; init; }

    /// <summary>The format it is kept in; <see langword="null"/> for that of its source, or PNG where it cannot be written.</summary>
    public ImageEncoding? Encoding { get; init; }

    /// <summary>1 to 100 for lossy formats; <see langword="null"/> for the setting of whoever runs it.</summary>
    public int? Quality { get; init; }

    /// <summary>Whether the file is to say nothing of its source: no camera, place, prompt.</summary>
    public bool StripMetadata { get; init; }
}
