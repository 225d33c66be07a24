using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>Something newer than what is installed.</summary>
/// <param name="Id">Of which plugin.</param>
/// <param name="From">The installed version.</param>
/// <param name="To">The newest one that, as far as its feed tells, runs on this host.</param>
/// <param name="Feed">Who has it.</param>
public sealed record PackageUpdate(PluginId Id, string From, string To, string Feed);
