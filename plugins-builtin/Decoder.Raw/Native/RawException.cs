namespace PluginHost.Plugins.Decoder.Raw.Native;

/// <summary>LibRaw refused, in its own words.</summary>
internal sealed class RawException(string reason) : Exception(reason);
