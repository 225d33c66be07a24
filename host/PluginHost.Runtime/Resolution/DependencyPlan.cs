using PluginHost.Runtime.Discovery;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Resolution;

/// <summary>Who can be loaded, dependencies first, and who cannot and why.</summary>
internal sealed record DependencyPlan(IReadOnlyList<PluginCandidate> Order, IReadOnlyDictionary<PluginId, Refusal> Refused);
