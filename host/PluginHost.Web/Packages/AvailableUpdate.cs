namespace PluginHost.Web.Packages;

/// <summary>A newer version that, as far as its feed tells, runs on this host.</summary>
internal sealed record AvailableUpdate(string Id, string From, string To, string Feed);
