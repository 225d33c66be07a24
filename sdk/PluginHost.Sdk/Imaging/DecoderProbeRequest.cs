namespace PluginHost.Sdk.Imaging;

/// <summary>Asks a decoder whether it reads a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Limits">What will be refused by the engine.</param>
/// <param name="Head">The first bytes of the file, 4,096 or all there are: enough for most to say that it is not theirs.</param>
public sealed record DecoderProbeRequest(ImageFile File, ImageLimits Limits, ReadOnlyMemory<byte> Head);
