using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Foreign;

/// <summary>The decoder that knows a file and what it says of it, or why there is none.</summary>
internal readonly record struct FoundDecoder(CapabilityId? Decoder, ImageInfo? Info, Refusal? Refusal);
