using PluginHost.Sdk;

namespace PluginHost.Packages.Index;

/// <summary>What stands in an index.</summary>
/// <param name="File">The index.</param>
/// <param name="Plugins">Id and newest version of each.</param>
/// <param name="LeftOut">Why other packages of the folder are not in it.</param>
public sealed record PackageIndexReport(string File, IReadOnlyList<string> Plugins, IReadOnlyList<Refusal> LeftOut);
