namespace PluginHost.Plugins.Library.Contract;

internal sealed record Exposure(double? Seconds, double? Aperture, int? Iso, double? FocalLength);
