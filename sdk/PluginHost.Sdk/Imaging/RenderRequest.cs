namespace PluginHost.Sdk.Imaging;

/// <summary>Asks for the pixels of a description.</summary>
/// <param name="Image">The description.</param>
/// <param name="Inputs">The pictures its sources name by number.</param>
/// <param name="Limits">What to refuse: of the inputs, and of the result.</param>
/// <param name="Output">How it is encoded. <see cref="OutputSpec.LongEdge"/> below the full size renders a smaller picture with the same look, as fast as that allows.</param>
public sealed record RenderRequest(Image Image, IReadOnlyList<RenderInput> Inputs, ImageLimits Limits, OutputSpec Output)
{
    /// <summary>Threads it may use; 0 for as many as there are cores.</summary>
    public int Threads { get; init; }

    /// <summary>Nearly the same picture in less time, to be looked at while somebody tries: steps before one that makes the picture smaller see it as small already.</summary>
    public bool IsDraft { get; init; }
}
