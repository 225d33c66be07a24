using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Plugins.Scripting.Csx.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

public sealed class ScriptSearchTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task Search_OfAScript_FindsAsItSays()
    {
        await _workshop.Save("raw-facts.csx", "var most = Whole(\"Most\", 5000, 0, 10_000);\nSearch(\"Large pictures\", picture => picture.Bytes > most);");
        using var lease = _workshop.Offers.Rent<IPictureSearch>();

        var result = await lease.Capability.FindAsync(new FakeBlock(5000, 5001, 4000, 9000).Everything, TestContext.Current.CancellationToken);

        (lease.Info.Id.Value, lease.Info.Name).ShouldBe(("script.raw-facts.large-pictures", "Large pictures"));
        result.Refusal.ShouldBeNull();
        result.Found.ToArray().ShouldBe([0b1010UL]);
    }

    [Fact]
    public async Task Search_ByAFunctionOfItsOwn_Works()
    {
        await _workshop.Save("facts.csx", "bool IsLarge(SearchedPicture picture) => picture.Bytes > 10 && !picture.HasTag(\"cat\");\nSearch(\"Large\", IsLarge);");

        (await AskAsync(10, 11)).Found.ToArray().ShouldBe([0b10UL]);
    }

    [Theory]
    [InlineData("picture.Bytes / (picture.Bytes - 3) > 0", "PH3220")]
    [InlineData("Deep(picture.Bytes)", "PH3223")]
    [InlineData("new byte[2_000_000_000].Length > 0", "PH3222")]
    public async Task Search_ThatFails_RefusesWithItsLine(string condition, string code)
    {
        await _workshop.Save("facts.csx", $"bool Deep(long x) => Deep(x + 1);\nSearch(\"Odd\", picture =>\n    {condition});");

        var refusal = (await AskAsync(1, 2, 3)).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe(code);
        refusal.Reason.ShouldStartWith($"'Odd' (facts.csx, line {(code == "PH3223" ? 1 : 3)}): ");
        _workshop.Host.Find("facts.csx").ShouldNotBeNull().Fault.ShouldNotBeNull().Id.ShouldBe("PH4710");
    }

    [Fact]
    public async Task Search_ThatDoesNotEnd_IsStoppedAndNamed()
    {
        await _workshop.Save("facts.csx", "Search(\"Odd\", picture =>\n{\n    while (true) { }\n});");

        var refusal = (await AskAsync(1)).Refusal.ShouldNotBeNull();

        (refusal.Code, refusal.Reason).ShouldBe(("PH3221", "'Odd' (facts.csx, line 3): The run was stopped after 2 seconds. Look for a loop that does not end, or do less for one picture."));
    }

    [Fact]
    public async Task Search_ThatKeepsMoreAndMore_IsStopped()
    {
        await _workshop.Save("facts.csx", "var kept = new List<string>();\nSearch(\"Odd\", picture =>\n{\n    while (true) kept.Add(new string('x', 50_000_000));\n});");

        (await AskAsync(1)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH3222");
    }

    [Fact]
    public async Task Search_WhoseCallerLeaves_EndsWithoutBlame()
    {
        await _workshop.Save("facts.csx", "Search(\"Odd\", picture => { while (true) { } });");
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        using var lease = _workshop.Offers.Rent<IPictureSearch>();

        await Should.ThrowAsync<OperationCanceledException>(async () => await lease.Capability.FindAsync(new FakeBlock(1).Everything, caller.Token));

        _workshop.Host.Find("facts.csx").ShouldNotBeNull().Fault.ShouldBeNull();
    }

    [Fact]
    public async Task Search_ManyPictures_AllocatesNothingForEach()
    {
        await _workshop.Save("facts.csx", "Search(\"Large\", picture => picture.Bytes > 5000 && !picture.HasTag(\"cat\"));");
        using var lease = _workshop.Offers.Rent<IPictureSearch>();
        var few = new FakeBlock(new long[64]).Everything;
        var many = new FakeBlock(new long[64 * 1024]).Everything;
        async Task<long> Allocated(SearchRequest request)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            await lease.Capability.FindAsync(request, CancellationToken.None);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        await Allocated(many);

        // The bits of the answer are all there is: a bit for a picture.
        (await Allocated(many) - await Allocated(few)).ShouldBeLessThan(2 * 64 * 1024 / 8);
    }

    [Fact]
    public async Task Search_SavedAgain_HasAnotherVersionAndTheOldOneGoes()
    {
        var stop = new CancellationTokenSource();
        var asking = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var lease = _workshop.Offers.TryRent<IPictureSearch>();
                if (lease is not null)
                {
                    await lease.Capability.FindAsync(new FakeBlock(new long[4096]).Everything, CancellationToken.None);
                }
            }
        });
        var versions = new List<int>();
        for (var edit = 0; edit < 50; edit++)
        {
            await _workshop.Save("facts.csx", $"class Kept {{ public static SearchedPicture? Last; }}\nSearch(\"Large\", picture => {{ Kept.Last = picture; return picture.Bytes > {edit}; }});");
            versions.Add(_workshop.Offers.List<IPictureSearch>().ShouldHaveSingleItem().EngineVersion);
        }

        await stop.CancelAsync();
        await asking;

        versions.ShouldBeUnique();
        await _workshop.ShouldForgetFormerVersions();
    }

    [Fact]
    public async Task Search_OfAnotherFileWithTheSameId_IsNotOffered()
    {
        await _workshop.Save("facts.csx", "Search(\"Large\", picture => true);");
        var status = await _workshop.Save("sub/facts.csx", "Search(\"Large\", picture => false);");

        status.Clashes.ShouldHaveSingleItem().Id.ShouldBe("PH4701");
        _workshop.Offers.List<IPictureSearch>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Search_ThatWouldAskTheHostItself_DoesNotCompile()
    {
        var status = await _workshop.Save("facts.csx", "Search(\"Odd\", picture => new SearchRequest(null!, default).Asked.Length > 0);");

        status.State.ShouldBe(ScriptState.Failed);
        status.Diagnostics.ShouldContain(diagnostic => diagnostic.Id == "PH3210");
    }

    private async Task<SearchResult> AskAsync(params long[] bytes)
    {
        using var lease = _workshop.Offers.Rent<IPictureSearch>();
        return await lease.Capability.FindAsync(new FakeBlock(bytes).Everything, TestContext.Current.CancellationToken);
    }
}
