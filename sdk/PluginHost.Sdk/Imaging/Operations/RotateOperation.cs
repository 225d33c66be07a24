namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Turns about the middle by any angle, cubic interpolation.</summary>
/// <param name="Degrees">Clockwise, -360 to 360.</param>
/// <param name="Background">For the corners.</param>
/// <param name="Expand">Whether the picture grows until its corners fit; otherwise they are cut off.</param>
public sealed record RotateOperation(double Degrees, Colour Background, bool Expand) : ImageOperation
{
    /// <inheritdoc/>
    public override ImageSize SizeAfter(ImageSize before) => Expand ? Turned(before) : before;

    private ImageSize Turned(ImageSize before)
    {
        var (sine, cosine) = Math.SinCos(Degrees * Math.PI / 180);
        var (width, height) = (Math.Abs(before.Width * cosine) + Math.Abs(before.Height * sine), Math.Abs(before.Width * sine) + Math.Abs(before.Height * cosine));
        return new((int)Math.Round(width), (int)Math.Round(height));
    }
}
