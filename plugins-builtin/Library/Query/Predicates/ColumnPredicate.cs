using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A scorer's value lies in an interval.</summary>
internal sealed record ColumnPredicate(string Column, Interval Interval) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs) =>
        inputs.Columns.TryGet(Column, out var number) ? (_, row) => Interval.Contains(row.Column(number)) : (_, _) => false;
}
