namespace PluginHost.Web.Health;

internal sealed record VersionReport(string Name, string Version, string Api);
