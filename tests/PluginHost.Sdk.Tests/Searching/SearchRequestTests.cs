using PluginHost.Sdk.Searching;

namespace PluginHost.Sdk.Tests.Searching;

public sealed class SearchRequestTests
{
    [Fact]
    public void Find_SomeAsked_AsksAboutThoseAndNoOthers()
    {
        var block = new Block();

        var found = new SearchRequest(block, new ulong[] { 0b1011, 1UL << 63 }).Find(picture => picture.Width != 1, CancellationToken.None);

        block.Asked.ShouldBe([0, 1, 3, 127]);
        found.ShouldBe([0b1001UL, 1UL << 63]);
    }

    [Fact]
    public void Find_Cancelled_Ends()
    {
        using var cancelled = new CancellationTokenSource();
        var block = new Block();

        Should.Throw<OperationCanceledException>(() => new SearchRequest(block, new ulong[] { 1, 1, 1 }).Find(
            _ =>
            {
                cancelled.Cancel();
                return true;
            },
            cancelled.Token));

        block.Asked.ShouldBe([0]);
    }

    [Fact]
    public void SearchedPicture_OfAnOlderLibrary_SaysNothing()
    {
        var picture = new Picture(2);

        (picture.Pixels, picture.Format, picture.TakenAt, picture.IsStacked, picture.HasTag("a"), picture.Column("a.b.c"), picture.NameMatches("a")).ShouldBe((0, "", null, false, false, null, false));
        picture.Tags.ShouldBeEmpty();
    }

    private sealed class Block : SearchBlock
    {
        public List<int> Asked { get; } = [];

        public override int Count => 128;

        public override SearchedPicture Read(int place)
        {
            Asked.Add(place);
            return new Picture(place);
        }
    }

    private sealed class Picture(int width) : SearchedPicture
    {
        public override int Width => width;
    }
}
