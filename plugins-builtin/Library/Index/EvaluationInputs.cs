using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Index;

/// <summary>What predicates are compiled against: the tables of the index, and what the catalogue answered to searches of text.</summary>
internal sealed record EvaluationInputs(NameTable Tags, NameTable Columns, IReadOnlyDictionary<TextPredicate, RowSet> Texts);
