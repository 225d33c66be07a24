using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Lies in a collection of a kind that the test takes. Asked once per collection there is, not once per row.</summary>
internal sealed record CollectionPredicate(CollectionKind Kind, Func<CollectionRecord, bool> Test) : RowPredicate
{
    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        var rows = new RowSet(inputs.Data.Count);
        foreach (var collection in inputs.Data.Collections.Records)
        {
            if (collection.Kind == Kind && Test(collection))
            {
                inputs.Data.Collections.OrTo(collection, inputs.Data, rows);
            }
        }

        return rows;
    }
}
