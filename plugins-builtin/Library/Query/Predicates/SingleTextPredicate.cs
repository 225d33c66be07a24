using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>The value of a text field matches.</summary>
internal sealed record SingleTextPredicate(Func<PictureRow, string?> Value, TextPattern Pattern) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs) => (_, row) => Pattern.Matches(Value(row));
}
