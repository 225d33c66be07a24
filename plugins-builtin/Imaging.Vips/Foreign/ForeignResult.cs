using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Foreign;

/// <summary>A picture from another plugin's decoder, or why there is none.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Answer">What the decoder said, if it came to that.</param>
/// <param name="Refusal">Why there is no picture.</param>
internal readonly record struct ForeignResult(ForeignPicture? Picture, DecodePixelsResult? Answer, Refusal? Refusal);
