using System.Text.Json.Serialization;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Sdk.Imaging;

/// <summary>
/// A picture as a description: where it starts and what is done to it, step by step. Nothing is decoded or computed until an
/// <see cref="IImageEngine"/> renders it, in one pass over all steps.
/// </summary>
/// <param name="Source">Where it starts.</param>
/// <remarks>
/// Immutable, and equal to another of the same source and steps. Each method adds a step and answers a new image; a step that would change
/// nothing is left out, so that a filter at its neutral setting answers the image it was given. Arguments out of range throw
/// <see cref="ArgumentOutOfRangeException"/>, which names them.
/// </remarks>
public sealed partial record Image(ImageSource Source)
{
    /// <summary>The steps, first to last.</summary>
    public IReadOnlyList<ImageOperation> Operations { get; init => field = value ?? []; } = [];

    /// <summary>Size of one frame after all steps, at full size.</summary>
    [JsonIgnore]
    public ImageSize Size => Operations.Aggregate(Source.Extent, static (size, step) => step.SizeAfter(size));

    /// <summary>Pixels.</summary>
    [JsonIgnore]
    public int Width => Size.Width;

    /// <summary>Pixels of one frame.</summary>
    [JsonIgnore]
    public int Height => Size.Height;

    /// <summary>Adds any step.</summary>
    public Image With(ImageOperation operation) => this with { Operations = [.. Operations, operation ?? throw new ArgumentNullException(nameof(operation))] };

    // Pictures within pictures may share parts, which would be compared again on every way to them.
    /// <inheritdoc/>
    public bool Equals(Image? other) => ReferenceEquals(this, other) || (other is not null && Source == other.Source && Operations.SequenceEqual(other.Operations));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Operations.Count, Operations.Count > 0 ? Operations[^1].GetType() : null);

    private static double Check(double value, double min, double max, string name)
    {
        if (!(value >= min && value <= max))
        {
            throw new ArgumentOutOfRangeException(name, value, $"From {min} to {max}.");
        }

        return value;
    }
}
