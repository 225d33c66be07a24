namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>A place in degrees.</summary>
internal readonly record struct GeoPosition(double Latitude, double Longitude);
