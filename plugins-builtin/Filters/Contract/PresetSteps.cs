namespace PluginHost.Plugins.Filters.Contract;

internal sealed record PresetSteps(IReadOnlyList<Step>? Steps);
