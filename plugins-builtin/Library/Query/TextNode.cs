namespace PluginHost.Plugins.Library.Query;

/// <summary>A word or a phrase.</summary>
internal sealed record TextNode(string Text, bool IsPhrase, int Column) : QueryNode;
