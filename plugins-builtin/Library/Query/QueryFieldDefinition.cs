using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Query;

/// <summary>A field of the query language.</summary>
internal sealed record QueryFieldDefinition(string Name, QueryFieldKind Kind, string Help, IReadOnlyList<string> Examples, Func<FieldNode, BindingContext, RowPredicate> Bind);
