namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>libheif refused, in its own words.</summary>
internal sealed class HeifException(string reason) : Exception(reason);
