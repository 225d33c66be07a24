namespace PluginHost.Plugins.Library.Query;

/// <summary>The part does not match.</summary>
internal sealed record NotNode(QueryNode Part) : QueryNode;
