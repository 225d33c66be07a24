using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A number lies in an interval; a missing one (NaN) lies in none.</summary>
internal sealed record NumberPredicate(Func<PictureRow, double> Value, Interval Interval) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs) => (_, row) => Interval.Contains(Value(row));
}
