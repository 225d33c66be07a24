namespace PluginHost.Plugins.Library.Query;

/// <summary>All parts match; without parts, everything.</summary>
internal sealed record AllNode(IReadOnlyList<QueryNode> Parts) : QueryNode;
