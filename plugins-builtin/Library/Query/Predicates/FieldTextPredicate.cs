using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>One of the values of a text field matches.</summary>
internal sealed record FieldTextPredicate(Func<PictureRow, IReadOnlyList<string?>> Values, TextPattern Pattern) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs) => (_, row) =>
    {
        foreach (var value in Values(row))
        {
            if (Pattern.Matches(value))
            {
                return true;
            }
        }

        return false;
    };
}
