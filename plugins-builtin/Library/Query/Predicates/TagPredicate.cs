using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Has a tag whose whole name matches.</summary>
internal sealed record TagPredicate(TextPattern Name) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs)
    {
        var names = inputs.Tags.Names;
        var wanted = new HashSet<int>();
        for (var number = 0; number < names.Length; number++)
        {
            if (Name.Matches(names[number]))
            {
                wanted.Add(number);
            }
        }

        return wanted.Count switch
        {
            0 => (_, _) => false,
            1 when wanted.Single() is var only => (_, row) => Array.BinarySearch(row.Tags, only) >= 0,
            _ => (_, row) => Array.Exists(row.Tags, wanted.Contains),
        };
    }
}
