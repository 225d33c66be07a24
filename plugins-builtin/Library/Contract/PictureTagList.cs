namespace PluginHost.Plugins.Library.Contract;

internal sealed record PictureTagList(IReadOnlyList<PictureTag> Items);
