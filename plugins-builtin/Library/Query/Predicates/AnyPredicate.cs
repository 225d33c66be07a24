using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

internal sealed record AnyPredicate(IReadOnlyList<RowPredicate> Parts) : RowPredicate
{
    public override int Cost => Parts.Count == 0 ? 0 : Parts.Max(part => part.Cost);

    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        var rows = new RowSet(inputs.Data.Count);
        foreach (var part in Parts)
        {
            rows.Or(part.Evaluate(inputs));
        }

        return rows;
    }

    public override IEnumerable<RowPredicate> Flatten() => Parts.SelectMany(part => part.Flatten()).Prepend(this);
}
