using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

internal sealed record AllPredicate(IReadOnlyList<RowPredicate> Parts) : RowPredicate
{
    public override int Cost => Parts.Count == 0 ? 0 : Parts.Max(part => part.Cost);

    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        // What something is not is everything else: the smaller sets come first.
        RowSet? rows = null;
        foreach (var part in Parts.OrderBy(part => part.Cost).ThenBy(part => part is NotPredicate))
        {
            if (rows is null)
            {
                rows = part.Evaluate(inputs);
            }
            else
            {
                part.Restrict(rows, inputs);
            }
        }

        return rows ?? RowSet.All(inputs.Data.Count);
    }

    public override void Restrict(RowSet rows, EvaluationInputs inputs)
    {
        foreach (var part in Parts.OrderBy(part => part.Cost))
        {
            part.Restrict(rows, inputs);
        }
    }

    public override void Reach(SearchPredicate search, RowSet within, RowSet reached, EvaluationInputs inputs)
    {
        var left = within.Copy();
        foreach (var part in Parts.Where(part => part.IsSettled(inputs)).OrderBy(part => part.Cost))
        {
            part.Restrict(left, inputs);
        }

        foreach (var part in Parts)
        {
            part.Reach(search, left, reached, inputs);
        }
    }

    public override IEnumerable<RowPredicate> Flatten() => Parts.SelectMany(part => part.Flatten()).Prepend(this);
}
