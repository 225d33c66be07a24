using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

internal sealed record AnyPredicate(IReadOnlyList<RowPredicate> Parts) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs)
    {
        var tests = Parts.Select(part => part.Compile(inputs)).ToArray();
        return (position, row) =>
        {
            foreach (var test in tests)
            {
                if (test(position, row))
                {
                    return true;
                }
            }

            return false;
        };
    }

    public override IEnumerable<RowPredicate> Flatten() => Parts.SelectMany(part => part.Flatten()).Prepend(this);
}
