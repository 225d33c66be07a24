using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>What was found.</summary>
/// <param name="Found">Feed by feed.</param>
/// <param name="Failures">Feeds that could not be asked.</param>
public sealed record SearchAnswer(IReadOnlyList<PackageSummary> Found, IReadOnlyList<Refusal> Failures);
