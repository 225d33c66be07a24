using PluginHost.Sdk;

namespace PluginHost.Packages;

/// <summary>How far an operation is.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Plugin">For which plugin, where it is for one.</param>
/// <param name="Done">Bytes that are there.</param>
/// <param name="Total">Bytes there will be; 0 where that is not known.</param>
public sealed record PackageProgress(PackageStep Step, PluginId? Plugin = null, long Done = 0, long Total = 0);
