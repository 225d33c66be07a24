namespace PluginHost.Plugins.Filters.Contract;

/// <summary>Asks for new pictures of many.</summary>
internal sealed record RunRequest(IReadOnlyList<long>? Pictures, string? Q, IReadOnlyList<Step>? Steps, RunOutput? Output = null);
