namespace PluginHost.Plugins.Library.Query;

/// <summary>A field compared with a value.</summary>
internal sealed record FieldNode(string Field, QueryComparison Comparison, string Value, bool Quoted, int Column, int ValueColumn) : QueryNode;
