namespace PluginHost.Plugins.Library.Contract;

internal sealed record GpsPosition(double Latitude, double Longitude, double? Altitude);
