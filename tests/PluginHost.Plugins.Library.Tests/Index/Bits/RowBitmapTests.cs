using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Tests.Index.Bits;

/// <summary>Bitmaps against sets, over the borders of blocks and of the two forms a container has.</summary>
public sealed class RowBitmapTests
{
    private const int Rows = (2 * Block.Rows) + 1_234;

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.001)]
    [InlineData(3, 0.0625)]
    [InlineData(4, 0.9999)]
    [InlineData(5, 0)]
    public void Operations_RandomSets_AgreeWithSets(int seed, double density)
    {
        var random = new Random(seed);
        var (bitmap, expected) = Make(random, density);
        var (other, otherExpected) = Make(random, 1 - density);

        bitmap.Count.ShouldBe(expected.Count);
        Set(bitmap).ToArray().ShouldBe(expected.Order());
        bitmap.CountIn(Set(other)).ShouldBe(expected.Count(otherExpected.Contains));
        Check((set, with) => bitmap.OrTo(set), otherExpected, expected.Union(otherExpected));
        Check((set, with) => bitmap.AndTo(set), otherExpected, expected.Intersect(otherExpected));
        Check((set, with) => bitmap.AndNotTo(set), otherExpected, otherExpected.Except(expected));
        Check((set, with) => set.And(with), otherExpected, expected.Intersect(otherExpected));
        Check((set, with) => set.Or(with), otherExpected, expected.Union(otherExpected));
        Check((set, with) => set.AndNot(with), otherExpected, otherExpected.Except(expected));

        void Check(Action<RowSet, RowSet> operation, HashSet<int> start, IEnumerable<int> end)
        {
            var set = new RowSet(Rows);
            foreach (var position in start)
            {
                set.Add(position);
            }

            operation(set, Set(bitmap));
            set.ToArray().ShouldBe(end.Order());
            set.Positions().ShouldBe(end.Order());
            set.Count().ShouldBe(end.Count());
        }
    }

    [Fact]
    public void Change_RandomChanges_AgreeWithASetAndLeaveTheOldOneAlone()
    {
        var random = new Random(6);
        var (bitmap, expected) = Make(random, 0.06);
        for (var round = 0; round < 200; round++)
        {
            var size = round % 10 == 0 ? 9_000 : random.Next(1, 50);
            var touched = Enumerable.Range(0, size).Select(_ => random.Next(Rows)).Distinct().Order().ToArray();
            var added = touched.Where(_ => random.Next(2) == 0).ToArray();
            var removed = touched.Except(added).ToArray();
            var before = bitmap;
            var counted = before.Count;

            bitmap = bitmap.Change(added, removed);

            before.Count.ShouldBe(counted);
            expected.UnionWith(added);
            expected.ExceptWith(removed);
            bitmap.Count.ShouldBe(expected.Count);
            touched.ShouldAllBe(position => bitmap.Contains(position) == expected.Contains(position));
        }

        Set(bitmap).ToArray().ShouldBe(expected.Order());
        Set(bitmap.Change([], [.. expected.Order()])).Count().ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(Block.Rows)]
    [InlineData(Block.Rows + 65)]
    public void All_AnySize_HoldsEveryRowAndNoMore(int size)
    {
        var all = RowSet.All(size);

        all.Count().ShouldBe(size);
        all.ToArray().ShouldBe(Enumerable.Range(0, size));
    }

    private static (RowBitmap Bitmap, HashSet<int> Expected) Make(Random random, double density)
    {
        var builder = new RowBitmapBuilder();
        var expected = new HashSet<int>();
        for (var position = 0; position < Rows; position++)
        {
            // The block in the middle stays empty now and then.
            if (random.NextDouble() < density && (density is > 0.01 or 0 || position >> Block.Shift != 1))
            {
                builder.Add(position);
                expected.Add(position);
            }
        }

        return (builder.Build(), expected);
    }

    private static RowSet Set(RowBitmap bitmap)
    {
        var set = new RowSet(Rows);
        bitmap.OrTo(set);
        return set;
    }
}
