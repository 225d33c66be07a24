using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

internal sealed record NotPredicate(RowPredicate Part) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs)
    {
        var test = Part.Compile(inputs);
        return (position, row) => !test(position, row);
    }

    public override IEnumerable<RowPredicate> Flatten() => Part.Flatten().Prepend(this);
}
