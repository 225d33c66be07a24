using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

internal sealed record AllPredicate(IReadOnlyList<RowPredicate> Parts) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs)
    {
        var tests = Parts.Select(part => part.Compile(inputs)).ToArray();
        return (position, row) =>
        {
            foreach (var test in tests)
            {
                if (!test(position, row))
                {
                    return false;
                }
            }

            return true;
        };
    }

    public override IEnumerable<RowPredicate> Flatten() => Parts.SelectMany(part => part.Flatten()).Prepend(this);
}
