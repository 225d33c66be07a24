using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A plugin or a script decides. It is asked beforehand, about the rows for which its answer matters.</summary>
/// <param name="Id">The search.</param>
/// <param name="Name">For people.</param>
/// <param name="Version">Another one when its answers may be others.</param>
internal sealed record SearchPredicate(CapabilityId Id, string Name, string Version) : RowPredicate
{
    public override int Cost => 4;

    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        var rows = new RowSet(inputs.Data.Count);
        rows.Or(inputs.Searches[this]);
        return rows;
    }

    public override void Restrict(RowSet rows, EvaluationInputs inputs) => rows.And(inputs.Searches[this]);

    public override void Exclude(RowSet rows, EvaluationInputs inputs) => rows.AndNot(inputs.Searches[this]);

    public override void Reach(SearchPredicate search, RowSet within, RowSet reached, EvaluationInputs inputs)
    {
        if (search == this)
        {
            reached.Or(within);
        }
    }
}
