namespace PluginHost.Plugins.Library.Contract;

internal sealed record TagCountList(IReadOnlyList<TagCount> Items);
