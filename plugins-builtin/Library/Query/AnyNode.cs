namespace PluginHost.Plugins.Library.Query;

/// <summary>One part or more match.</summary>
internal sealed record AnyNode(IReadOnlyList<QueryNode> Parts) : QueryNode;
