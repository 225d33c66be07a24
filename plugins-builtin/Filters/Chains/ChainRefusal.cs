using PluginHost.Sdk;

namespace PluginHost.Plugins.Filters.Chains;

/// <summary>Why a chain makes nothing, and where it is written wrong.</summary>
/// <param name="Refusal">Code, reason and cure.</param>
/// <param name="Field">For example <c>steps[1].amount</c>.</param>
internal sealed record ChainRefusal(Refusal Refusal, string? Field = null);
