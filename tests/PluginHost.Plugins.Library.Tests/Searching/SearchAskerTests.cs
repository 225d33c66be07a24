using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Tests.Searching;

public sealed class SearchAskerTests
{
    private static readonly SearchPredicate Wide = new(new CapabilityId("test.wide"), "Wide", "1");

    private readonly FakeCapabilities _capabilities = new();
    private readonly FakeSearch _search = new(picture => picture.Width % 3 == 0);
    private readonly IndexData _data = Data(10_000);

    public SearchAskerTests() => _capabilities.Add<IPictureSearch>(_search, FakeSearch.Info("test.wide", "Wide"));

    [Fact]
    public async Task AskAsync_SeveralPages_AsksAboutEachRowOnce()
    {
        var found = await AskAsync(RowSet.All(_data.Count));

        found.ToArray().ShouldBe(Enumerable.Range(0, 10_000).Where(row => row % 3 == 0));
        _search.Asked.Order().ShouldBe(Enumerable.Range(0, 10_000).Select(row => row + 1L));
        _search.Blocks.Count.ShouldBe(3);
    }

    [Fact]
    public async Task AskAsync_SomeRows_AsksAboutThoseAndNoOtherPage()
    {
        var asked = new RowSet(_data.Count);
        asked.Add(5000);
        asked.Add(5001);
        asked.Add(8191);

        var found = await AskAsync(asked);

        found.ToArray().ShouldBe([5001]);
        _search.Asked.Order().ShouldBe([5001, 5002, 8192]);
        _search.Blocks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AskAsync_NoRows_AsksNobody()
    {
        _capabilities.Remove<IPictureSearch>();

        (await AskAsync(new RowSet(_data.Count))).Count().ShouldBe(0);
    }

    [Fact]
    public async Task AskAsync_BitsOfRowsThatWereNotAsked_DoNotCount()
    {
        var asked = new RowSet(_data.Count);
        asked.Add(9_999);
        _search.Answer = (request, _) => ValueTask.FromResult(new SearchResult(Enumerable.Repeat(ulong.MaxValue, request.Asked.Length).ToArray()));

        (await AskAsync(asked)).ToArray().ShouldBe([9_999]);
    }

    [Fact]
    public async Task AskAsync_Refused_SaysWhy()
    {
        _search.Answer = (_, _) => ValueTask.FromResult(new SearchResult(default, new Refusal("PH3220", "'Wide' (wide.csx, line 3): broken")));

        (await Should.ThrowAsync<SearchRefusedException>(() => AskAsync(RowSet.All(_data.Count)))).Refusal.Reason.ShouldBe("'Wide' (wide.csx, line 3): broken");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public async Task AskAsync_AnswerOfAnotherLength_IsAFaultOfItsPlugin(int words)
    {
        _search.Answer = (_, _) => ValueTask.FromResult(new SearchResult(new ulong[words]));

        var fault = await Should.ThrowAsync<PluginFaultException>(() => AskAsync(RowSet.All(_data.Count)));

        (fault.Code, fault.Plugin).ShouldBe(("PH4803", new PluginId("test.plugin")));
    }

    [Fact]
    public async Task AskAsync_TooSlow_NamesTheSearchAndHowFarItCame()
    {
        _search.Answer = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null!;
        };

        var refusal = (await Should.ThrowAsync<SearchRefusedException>(() => AskAsync(RowSet.All(_data.Count), TimeSpan.FromMilliseconds(30)))).Refusal;

        (refusal.Code, refusal.Reason).ShouldBe(("PH4802", "The search 'Wide' (test.wide) was stopped after 0 s, when it had looked at 0% of the pictures."));
    }

    [Fact]
    public async Task AskAsync_CallerLeaves_IsCancelledAndNoRefusal()
    {
        using var caller = new CancellationTokenSource();
        _search.Answer = async (_, cancellationToken) =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null!;
        };

        await Should.ThrowAsync<OperationCanceledException>(() => AskAsync(RowSet.All(_data.Count), cancellationToken: caller.Token));
    }

    [Fact]
    public async Task AskAsync_Ended_ClosesEveryBlock()
    {
        _search.Answer = (request, _) => request.Pictures.Count == 4096
            ? ValueTask.FromResult(new SearchResult(new ulong[request.Asked.Length]))
            : throw new PluginFaultException("PH1405", "It threw.");

        await Should.ThrowAsync<PluginFaultException>(() => AskAsync(RowSet.All(_data.Count)));

        _search.Blocks.ShouldNotBeEmpty();
        foreach (var block in _search.Blocks)
        {
            Should.Throw<ObjectDisposedException>(() => block.Read(0));
        }
    }

    private Task<RowSet> AskAsync(RowSet asked, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        new SearchAsker(_capabilities) { Patience = patience ?? TimeSpan.FromMinutes(5) }.AskAsync(Wide, _data, asked, cancellationToken);

    private static IndexData Data(int count)
    {
        var writer = new IndexWriter(new IndexData(0, new PositionMap()));
        writer.Write(Enumerable.Range(0, count).Select(row => Some.Record(row + 1) with { Width = row }));
        return writer.Finish();
    }
}
