namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Quarter turns, which lose nothing.</summary>
/// <param name="Quarters">1 to 3, clockwise.</param>
public sealed record TurnOperation(int Quarters) : ImageOperation
{
    /// <inheritdoc/>
    public override ImageSize SizeAfter(ImageSize before) => Quarters % 2 == 0 ? before : new(before.Height, before.Width);
}
