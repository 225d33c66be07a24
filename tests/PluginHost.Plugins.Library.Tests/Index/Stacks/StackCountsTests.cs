using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Stacks;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Index.Stacks;

public sealed class StackCountsTests
{
    [Fact]
    public void Of_PicturesThatChange_CountsThoseThatAreNotTrashedOrGone()
    {
        var data = Write(new IndexData(0, new PositionMap()), Stacked(1, 1), Stacked(2, 1), Stacked(3, 1), Stacked(4, 4), Some.Record(5));
        (Of(data, 1), Of(data, 4), Of(data, 5)).ShouldBe((3, 1, 0));

        data = Write(data, Stacked(2, 1) with { Revision = 2, TrashedAt = Some.Noon }, Stacked(3, 4) with { Revision = 2 }, Some.Record(4) with { Revision = 2 });
        (Of(data, 1), Of(data, 4)).ShouldBe((1, 1));

        data = Write(data, Stacked(2, 1) with { Revision = 3 }, Stacked(3, 4) with { Revision = 3, Stars = 5 });
        (Of(data, 1), Of(data, 4)).ShouldBe((2, 1));

        var writer = new IndexWriter(data);
        writer.Remove([new PictureId(1), new PictureId(3), new PictureId(5)]);
        data = writer.Finish();
        (Of(data, 1), Of(data, 4)).ShouldBe((1, 0));
        data.Stacks.Counts.Keys.ShouldBe([1]);
        Rebuilt(data).ShouldBe(data.Stacks.Counts);
    }

    [Fact]
    public void Of_PictureInNoStack_IsItself() => StackCounts.Empty.Of(null).ShouldBe(1);

    [Fact]
    public void Finish_NoPictureOfAStack_SharesTheCounts()
    {
        var data = Write(new IndexData(0, new PositionMap()), Stacked(1, 1));

        Write(data, [.. Enumerable.Range(2, 50).Select(id => Some.Record(id))]).Stacks.ShouldBeSameAs(data.Stacks);
    }

    [Fact]
    public void Build_StacksOnSomePages_CountsThemAll()
    {
        // Pages of 4,096 rows: the first has a stack, the second none, the last is not full.
        var data = Write(new IndexData(0, new PositionMap()), [.. Enumerable.Range(1, 9_000).Select(id => id is < 10 or > 8_990 ? Stacked(id, 7) : Some.Record(id))]);

        Of(data, 7).ShouldBe(19);
        Rebuilt(data).ShouldBe(data.Stacks.Counts);
    }

    private static PictureRecord Stacked(long id, long stack) => Some.Record(id) with { StackId = new PictureId(stack) };

    private static int Of(IndexData data, long stack) => data.Stacks.Of(new PictureId(stack));

    private static IReadOnlyDictionary<long, int> Rebuilt(IndexData data) => StackCounts.Build(data.FindNumbers(Numbers.Stack)!, data.Flags.Values, data.Count).Counts;

    private static IndexData Write(IndexData data, params PictureRecord[] records)
    {
        var writer = new IndexWriter(data);
        writer.Write(records);
        return writer.Finish();
    }
}
