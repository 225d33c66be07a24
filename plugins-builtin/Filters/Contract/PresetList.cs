namespace PluginHost.Plugins.Filters.Contract;

internal sealed record PresetList(IReadOnlyList<Preset> Items);
