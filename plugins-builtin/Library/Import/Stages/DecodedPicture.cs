using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Everything that one decode gave.</summary>
internal sealed record DecodedPicture(ImageInfo Info, IReadOnlyList<EncodedImage> Outputs, IReadOnlyDictionary<SampleSpec, PixelBuffer> Samples);
