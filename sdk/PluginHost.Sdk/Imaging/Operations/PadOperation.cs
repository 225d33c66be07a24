namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>More space around the picture.</summary>
/// <param name="Left">Pixels, 0 or more.</param>
/// <param name="Top">Pixels, 0 or more.</param>
/// <param name="Right">Pixels, 0 or more.</param>
/// <param name="Bottom">Pixels, 0 or more.</param>
/// <param name="Fill">What the space is filled with.</param>
/// <param name="Colour">For <see cref="PadFill.Colour"/>. One that is not opaque gives the picture an alpha channel.</param>
public sealed record PadOperation(int Left, int Top, int Right, int Bottom, PadFill Fill, Colour Colour) : ImageOperation
{
    /// <inheritdoc/>
    public override ImageSize SizeAfter(ImageSize before) => new(before.Width + Left + Right, before.Height + Top + Bottom);
}
