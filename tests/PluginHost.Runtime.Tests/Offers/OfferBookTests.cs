using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Offers;

public sealed class OfferBookTests
{
    [Fact]
    public async Task ReplaceAsync_FirstOffer_CanBeRentedAndSaysWhatWasSaidOfIt()
    {
        using var test = new OffersUnderTest();
        await using var group = test.Book.Open("script");
        var info = new OfferInfo("acme.script", "Script")
        {
            Description = "Scores.",
            Priority = 7,
            EngineVersion = 3,
            Sample = new SampleSpec(8, 8),
            Columns = [new ScoreColumn("warmth", "Warmth", 0, 1)],
            Keys = ["warm"],
        };

        var report = await group.ReplaceAsync([Offer.Of<IScorer>(new NoScorer(), info)], CancellationToken.None);

        report.LeftOut.ShouldBeEmpty();
        (await report.Drained).InTime.ShouldBeTrue();
        var offered = report.Offered.ShouldHaveSingleItem();
        test.Registry.List<IScorer>().ShouldHaveSingleItem().ShouldBe(offered);
        test.Book.Offered.ShouldBe([offered]);
        (offered.Id.Value, offered.Contract, offered.Name, offered.Owner, offered.OwnerVersion).ShouldBe(("acme.script", "scoring.scorer", "Script", test.Supervised.Plugin, "1.2.3"));
        (offered.Description, offered.Priority, offered.EngineVersion, offered.Sample).ShouldBe(("Scores.", 7, 3, new SampleSpec(8, 8)));
        offered.Columns.ShouldBe(info.Columns);
        offered.Keys.ShouldBe(["warm"]);
    }

    [Fact]
    public async Task ReplaceAsync_OtherOffers_TakeTheirPlaceInOneStep()
    {
        using var test = new OffersUnderTest();
        await using var group = test.Book.Open("script");
        await group.ReplaceAsync([OffersUnderTest.Tagger("one"), OffersUnderTest.Tagger("gone", "acme.gone")], CancellationToken.None);

        var report = await group.ReplaceAsync([OffersUnderTest.Tagger("two"), OffersUnderTest.Tagger("new", "acme.new")], CancellationToken.None);

        test.Registry.List<ITagger>().Select(info => info.Id.Value).ShouldBe(["acme.new", "acme.script"]);
        (await test.TagAsync()).ShouldBe("two");
        (await report.Drained).InTime.ShouldBeTrue();
    }

    [Fact]
    public async Task ReplaceAsync_IdOfAnotherPlugin_IsLeftOutAndThatOneServesOn()
    {
        using var test = new OffersUnderTest();
        test.DeclareElsewhere("acme.script", "theirs");
        await using var group = test.Book.Open("script");

        var report = await group.ReplaceAsync([OffersUnderTest.Tagger("ours"), OffersUnderTest.Tagger("free", "acme.free")], CancellationToken.None);

        report.Offered.ShouldHaveSingleItem().Id.Value.ShouldBe("acme.free");
        var left = report.LeftOut.ShouldHaveSingleItem();
        (left.Id, left.Contract, left.Refusal.Code).ShouldBe(("acme.script", "tagging.tagger", "PH1311"));
        left.Refusal.Reason.ShouldContain(test.OtherPlugin.Value);
        (await test.TagAsync()).ShouldBe("theirs");
    }

    [Fact]
    public async Task ReplaceAsync_IdOfAnotherGroup_IsLeftOutUntilThatGroupIsGone()
    {
        using var test = new OffersUnderTest();
        var first = test.Book.Open("first");
        await using var second = test.Book.Open("second");
        await first.ReplaceAsync([OffersUnderTest.Tagger("first")], CancellationToken.None);

        var early = await second.ReplaceAsync([OffersUnderTest.Tagger("second")], CancellationToken.None);
        (await test.TagAsync()).ShouldBe("first");
        await first.DisposeAsync();
        var late = await second.ReplaceAsync([OffersUnderTest.Tagger("second")], CancellationToken.None);

        early.Offered.ShouldBeEmpty();
        early.LeftOut.ShouldHaveSingleItem().Refusal.Reason.ShouldContain("by itself");
        late.LeftOut.ShouldBeEmpty();
        (await test.TagAsync()).ShouldBe("second");
    }

    [Fact]
    public async Task ReplaceAsync_WhatCannotBeOffered_IsLeftOutWithTheReasonAndTheRestIsTaken()
    {
        using var test = new OffersUnderTest();
        await using var group = test.Book.Open("script");
        using var foreign = new CancellationTokenSource();

        var report = await group.ReplaceAsync(
        [
            OffersUnderTest.Tagger("good"),
            OffersUnderTest.Tagger("twice"),
            OffersUnderTest.Tagger("bad", "Not An Id"),
            Offer.Of<ITagger>(new WordTagger("nameless"), new OfferInfo("acme.nameless", " ")),
            Offer.Of<IDisposable>(foreign, new OfferInfo("acme.foreign", "Foreign")),
            Offer.Of<IEndpointModule>(new NoModule(), new OfferInfo("acme.routes", "Routes")),
        ], CancellationToken.None);

        report.LeftOut.Select(left => (left.Id, left.Contract, left.Refusal.Code)).ShouldBe(
        [
            ("acme.script", "tagging.tagger", "PH1311"),
            ("Not An Id", "tagging.tagger", "PH1317"),
            ("acme.nameless", "tagging.tagger", "PH1317"),
            ("acme.foreign", "IDisposable", "PH1317"),
            ("acme.routes", "http.endpoints", "PH1317"),
        ]);
        report.LeftOut.ShouldAllBe(left => left.Refusal.Cure != null && left.Refusal.Reason.Contains(test.Supervised.Plugin.Value));
        (await test.TagAsync()).ShouldBe("good");
    }

    [Fact]
    public async Task ReplaceAsync_MoreThanAPluginMayHave_TakesThoseThatFit()
    {
        using var test = new OffersUnderTest();
        await using var full = test.Book.Open("full");
        await using var more = test.Book.Open("more");
        await full.ReplaceAsync([.. Enumerable.Range(0, ManifestRules.MaxCapabilities - 1).Select(number => OffersUnderTest.Tagger("many", $"acme.n{number}"))], CancellationToken.None);

        var report = await more.ReplaceAsync([OffersUnderTest.Tagger("last"), OffersUnderTest.Tagger("over", "acme.over")], CancellationToken.None);

        report.Offered.ShouldHaveSingleItem().Id.ShouldBe(OffersUnderTest.Id);
        report.LeftOut.ShouldHaveSingleItem().Refusal.Code.ShouldBe("PH1316");
    }

    [Fact]
    public async Task ReplaceAsync_CancelledOrWrong_ChangesNothing()
    {
        using var test = new OffersUnderTest();
        await using var group = test.Book.Open("script");
        await group.ReplaceAsync([OffersUnderTest.Tagger("one")], CancellationToken.None);

        await Should.ThrowAsync<OperationCanceledException>(() => group.ReplaceAsync([], new CancellationToken(canceled: true)));
        await Should.ThrowAsync<ArgumentException>(() => group.ReplaceAsync([OffersUnderTest.Tagger("two"), null!], CancellationToken.None));

        (await test.TagAsync()).ShouldBe("one");
    }

    [Fact]
    public async Task ReplaceAsync_GroupThatWasDisposed_IsRefusedAndItsNameIsFree()
    {
        using var test = new OffersUnderTest();
        var group = test.Book.Open("script");
        await group.DisposeAsync();
        await group.DisposeAsync();

        var thrown = await Should.ThrowAsync<ObjectDisposedException>(() => group.ReplaceAsync([OffersUnderTest.Tagger("late")], CancellationToken.None));

        thrown.Message.ShouldContain("'script'");
        test.Registry.List<ITagger>().ShouldBeEmpty();
        await using var again = test.Book.Open("script");
        (await again.ReplaceAsync([OffersUnderTest.Tagger("again")], CancellationToken.None)).LeftOut.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("taken")]
    public void Open_NameThatWillNotDo_IsRefused(string name)
    {
        using var test = new OffersUnderTest();
        test.Book.Open("taken");

        Should.Throw<ArgumentException>(() => test.Book.Open(name));
        Should.Throw<ArgumentException>(() => test.Book.Open(new string('x', 101)));
    }

    [Fact]
    public async Task Publish_OffersMadeBefore_AppearWithTheInstanceAndClashesAreNamed()
    {
        using var test = new OffersUnderTest(isRunning: false);
        test.DeclareElsewhere("acme.taken", "theirs");
        await using var group = test.Book.Open("script");
        await group.ReplaceAsync([OffersUnderTest.Tagger("never")], CancellationToken.None);
        var report = await group.ReplaceAsync([OffersUnderTest.Tagger("early"), OffersUnderTest.Tagger("ours", "acme.taken")], CancellationToken.None);
        test.Registry.TryRent<ITagger>(OffersUnderTest.Id).ShouldBeNull();
        test.Book.Offered.ShouldBeEmpty();

        var clashes = test.Run();

        report.Offered.Count.ShouldBe(2);
        (await report.Drained).InTime.ShouldBeTrue();
        clashes.ShouldHaveSingleItem().Explain().Code.ShouldBe("PH1311");
        test.Book.Offered.ShouldHaveSingleItem().Id.ShouldBe(OffersUnderTest.Id);
        (await test.TagAsync()).ShouldBe("early");
        (await test.TagAsync("acme.taken")).ShouldBe("theirs");
    }

    [Fact]
    public async Task Close_InstanceThatIsReplaced_TakesNothingMoreAndSaysSo()
    {
        using var test = new OffersUnderTest();
        var group = test.Book.Open("script");
        await group.ReplaceAsync([OffersUnderTest.Tagger("one")], CancellationToken.None);
        test.Registry.Switch(test.Book.Close(), []);

        var report = await group.ReplaceAsync([OffersUnderTest.Tagger("late")], CancellationToken.None);
        (await test.Book.EndAsync()).ShouldAllBe(drain => drain.InTime);

        report.Offered.ShouldBeEmpty();
        report.LeftOut.ShouldHaveSingleItem().Refusal.Code.ShouldBe("PH1402");
        await report.Drained;
        await group.DisposeAsync();
        test.Registry.List<ITagger>().ShouldBeEmpty();
        Should.Throw<PluginFaultException>(() => test.Book.Open("more")).Code.ShouldBe("PH1402");
    }

    private sealed class NoScorer : IScorer
    {
        public ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new ScoreResult([]));
    }

    private sealed class NoModule : IEndpointModule
    {
        public void AddRoutes(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes)
        {
        }
    }
}
