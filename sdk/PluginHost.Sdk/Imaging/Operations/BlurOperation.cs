namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Gaussian blur.</summary>
/// <param name="Sigma">Standard deviation in pixels, above 0 to 1,000.</param>
/// <param name="Space">In which numbers.</param>
public sealed record BlurOperation(double Sigma, ColourSpace Space = ColourSpace.Srgb) : ImageOperation;
