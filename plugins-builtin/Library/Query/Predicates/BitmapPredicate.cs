using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Belongs to the rows of one bitmap.</summary>
internal abstract record BitmapPredicate : RowPredicate
{
    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        var rows = new RowSet(inputs.Data.Count);
        Find(inputs.Data).OrTo(rows);
        return rows;
    }

    public override void Restrict(RowSet rows, EvaluationInputs inputs) => Find(inputs.Data).AndTo(rows);

    public override void Exclude(RowSet rows, EvaluationInputs inputs) => Find(inputs.Data).AndNotTo(rows);

    protected abstract RowBitmap Find(IndexData data);
}
