using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>A picture that engines shall look at.</summary>
internal sealed record EngineSubject(PictureId Id, PictureFacts Facts, IReadOnlyDictionary<SampleSpec, PixelBuffer> Samples);
