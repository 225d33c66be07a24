using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Library;

/// <summary>A picture as an engine sees it.</summary>
/// <param name="Facts">What is known.</param>
/// <param name="Pixels">The sample the engine declared, if it declared one.</param>
public sealed record PictureSample(PictureFacts Facts, PixelBuffer? Pixels);
