namespace PluginHost.Plugins.Library.Query;

/// <summary>A query that can be evaluated, or what is wrong with it. Exactly one of the two is set.</summary>
internal sealed record QueryResult(BoundQuery? Query, QueryError? Error);
