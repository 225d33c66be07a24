using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>A picture that has its row, with what the engines need while it is in memory.</summary>
internal sealed record TakenPicture(PictureRecord Record, PictureFacts Facts, IReadOnlyDictionary<SampleSpec, PixelBuffer> Samples);
