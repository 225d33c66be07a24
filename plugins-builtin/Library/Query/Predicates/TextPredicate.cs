using PluginHost.Plugins.Library.Words;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Terms of text that are looked up beforehand (<see cref="ITextSearch"/>); one of these is one search.</summary>
internal sealed record TextPredicate(IReadOnlyList<TextTerm> Terms) : RowPredicate
{
    public override int Cost => 3;

    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        var rows = new RowSet(inputs.Data.Count);
        rows.Or(inputs.Texts[this]);
        return rows;
    }

    public override void Restrict(RowSet rows, EvaluationInputs inputs) => rows.And(inputs.Texts[this]);

    public override void Exclude(RowSet rows, EvaluationInputs inputs) => rows.AndNot(inputs.Texts[this]);
}
