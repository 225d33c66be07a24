namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Unsharp mask: what a blur takes away is added, on lightness only.</summary>
/// <param name="Sigma">Of the blur in pixels, above 0 to 1,000.</param>
/// <param name="Amount">How many times what was taken away is added, 0 to 10; below 0 softens.</param>
/// <param name="Threshold">Differences of lightness up to this are left, 0 to 1.</param>
public sealed record SharpenOperation(double Sigma, double Amount, double Threshold) : ImageOperation;
