using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A number of a column lies between two others, both included; one that is missing lies nowhere.</summary>
internal abstract record RangePredicate(string Column) : RowPredicate
{
    public override int Cost => 1;

    public override RowSet Evaluate(EvaluationInputs inputs)
    {
        var rows = new RowSet(inputs.Data.Count);
        var (from, to) = Range;
        if (inputs.Data.FindNumbers(Column) is { } column && from <= to)
        {
            for (var block = 0; block < rows.BlockCount; block++)
            {
                RangeScan.Run(column, block, inputs.Data.Count, from, to, rows.Edit(block));
            }
        }

        return rows;
    }

    public override void Restrict(RowSet rows, EvaluationInputs inputs)
    {
        var (from, to) = Range;
        var column = from <= to ? inputs.Data.FindNumbers(Column) : null;
        Span<ulong> found = new ulong[Block.WordCount];
        for (var block = 0; block < rows.BlockCount; block++)
        {
            if (column is null)
            {
                rows.Clear(block);
            }
            else if (!rows.Read(block).IsEmpty)
            {
                RangeScan.Run(column, block, inputs.Data.Count, from, to, found);
                BitWords.And(rows.Edit(block), found);
            }
        }
    }

    /// <summary>Both ends as they stand in the column.</summary>
    protected abstract (long From, long To) Range { get; }
}
