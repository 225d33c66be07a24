namespace PluginHost.Sdk.Imaging;

/// <summary>Asks a decoder for a picture that it said it reads.</summary>
/// <param name="File">The file.</param>
/// <param name="Limits">What to refuse.</param>
/// <param name="Width">Pixels across, upright, that are enough; an embedded thumbnail or preview that has them will do.</param>
/// <param name="Height">Pixels down, upright, that are enough.</param>
public sealed record DecodePixelsRequest(ImageFile File, ImageLimits Limits, int Width, int Height);
