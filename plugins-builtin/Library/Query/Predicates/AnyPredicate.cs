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

    public override void Reach(SearchPredicate search, RowSet within, RowSet reached, EvaluationInputs inputs)
    {
        // What another part has found is found, whatever the search says.
        var left = within.Copy();
        foreach (var part in Parts.Where(part => part.IsSettled(inputs)))
        {
            part.Exclude(left, inputs);
        }

        foreach (var part in Parts)
        {
            part.Reach(search, left, reached, inputs);
        }
    }

    public override IEnumerable<RowPredicate> Flatten() => Parts.SelectMany(part => part.Flatten()).Prepend(this);
}
