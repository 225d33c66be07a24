using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Fields;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Was generated with this seed. A seed has 64 bits: as a floating-point number two seeds would be one.</summary>
internal sealed record SeedPredicate(ulong Seed) : RowPredicate
{
    public override int Cost => 1;

    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        var bits = unchecked((long)Seed);
        var rows = new RowSet(inputs.Data.Count);
        for (var block = 0; block < rows.BlockCount; block++)
        {
            RangeScan.Run(inputs.Data.Seeds, block, inputs.Data.Count, bits, bits, rows.Edit(block));
        }

        // A picture without a seed has zeros there.
        inputs.Data.Flags[RowFlags.Seed].AndTo(rows);
        return rows;
    }
}
