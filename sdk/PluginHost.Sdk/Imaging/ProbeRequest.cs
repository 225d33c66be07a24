namespace PluginHost.Sdk.Imaging;

/// <summary>Asks what a file is.</summary>
/// <param name="File">The file.</param>
/// <param name="Limits">What to refuse.</param>
public sealed record ProbeRequest(ImageFile File, ImageLimits Limits);
