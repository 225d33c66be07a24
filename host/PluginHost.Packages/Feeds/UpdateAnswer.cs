using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>What could be updated.</summary>
/// <param name="Found">In order of id.</param>
/// <param name="Failures">Feeds that could not be asked.</param>
public sealed record UpdateAnswer(IReadOnlyList<PackageUpdate> Found, IReadOnlyList<Refusal> Failures);
