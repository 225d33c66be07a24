namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Gaussian noise, added in sRGB. The same seed gives the same noise.</summary>
/// <param name="Deviation">0 to 1.</param>
/// <param name="Grain">Size of a grain in pixels, at least 1.</param>
/// <param name="Grey">The same for all channels.</param>
/// <param name="Seed">Any number.</param>
public sealed record NoiseOperation(double Deviation, double Grain, bool Grey, int Seed) : ImageOperation;
