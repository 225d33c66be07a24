namespace PluginHost.Plugins.Library.Contract;

/// <summary>One window of a result.</summary>
internal sealed record PicturePage(IReadOnlyList<Picture> Items, int Total, string? Next);
