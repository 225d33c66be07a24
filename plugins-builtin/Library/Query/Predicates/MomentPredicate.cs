using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A moment lies in <c>[From, Until)</c>.</summary>
internal sealed record MomentPredicate(Func<PictureRow, DateTime?> Value, DateTime From, DateTime Until) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs) => (_, row) => Value(row) is { } moment && moment >= From && moment < Until;
}
