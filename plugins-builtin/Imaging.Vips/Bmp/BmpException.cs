namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>A BMP file breaks its format's rules, or ends early.</summary>
internal sealed class BmpException(string reason) : DamagedPictureException($"BMP: {reason}", reason);
