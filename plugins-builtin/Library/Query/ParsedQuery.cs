namespace PluginHost.Plugins.Library.Query;

/// <summary>A parsed query, or what is wrong with it. Exactly one of the two is set.</summary>
internal sealed record ParsedQuery(QueryNode? Root, QueryError? Error);
