using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

internal sealed record NotPredicate(RowPredicate Part) : RowPredicate
{
    public override int Cost => Part.Cost;

    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        var rows = RowSet.All(inputs.Data.Count);
        Part.Exclude(rows, inputs);
        return rows;
    }

    public override void Restrict(RowSet rows, EvaluationInputs inputs) => Part.Exclude(rows, inputs);

    public override void Exclude(RowSet rows, EvaluationInputs inputs) => Part.Restrict(rows, inputs);

    public override void Reach(SearchPredicate search, RowSet within, RowSet reached, EvaluationInputs inputs) => Part.Reach(search, within, reached, inputs);

    public override IEnumerable<RowPredicate> Flatten() => Part.Flatten().Prepend(this);
}
