using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Tests.Index.Bits;

public sealed class RangeScanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(70_000)]
    public void Run_RandomNumbers_AgreesWithComparing(int count)
    {
        var random = new Random(count);
        var writer = new ColumnWriter<long>(Column<long>.Of(long.MaxValue), 0);

        // Rows behind the last one are there already, as those of a later version.
        var values = Enumerable.Range(0, count + 3).Select(_ => random.Next(3) == 0 ? long.MaxValue : random.NextInt64(-20, 20)).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            writer.Set(i, values[i]);
        }

        var column = writer.Finish();
        foreach (var (from, to) in new[] { (-5L, 5L), (long.MinValue, 0L), (3L, 3L), (0L, long.MaxValue - 1), (long.MinValue, long.MaxValue) })
        {
            var found = new RowSet(count);
            for (var block = 0; block < found.BlockCount; block++)
            {
                RangeScan.Run(column, block, count, from, to, found.Edit(block));
            }

            found.ToArray().ShouldBe(Enumerable.Range(0, count).Where(i => values[i] >= from && values[i] <= to));
        }
    }
}
