using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

internal sealed record FlagPredicate(Func<PictureRow, bool> Value) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs) => (_, row) => Value(row);
}
