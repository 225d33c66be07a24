using System.Diagnostics.Metrics;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Offers;

public sealed class OfferDrainTests
{
    [Fact]
    public async Task ReplaceAsync_FourRentersUnderLoad_LosesNoCallAndNeverMixesVersions()
    {
        using var test = new OffersUnderTest();
        await using var group = test.Book.Open("script");
        await group.ReplaceAsync([OffersUnderTest.Tagger("1", version: 1)], CancellationToken.None);
        using var done = new CancellationTokenSource();
        var calls = new int[4];
        var renters = Enumerable.Range(0, calls.Length).Select(renter => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                using var lease = test.Registry.Rent<ITagger>(OffersUnderTest.Id);
                var version = lease.Info.EngineVersion.ToString(System.Globalization.CultureInfo.InvariantCulture);
                (await OffersUnderTest.TagAsync(lease.Capability)).ShouldBe(version);
                (await OffersUnderTest.TagAsync(lease.Capability)).ShouldBe(version);
                Interlocked.Increment(ref calls[renter]);
            }
        })).ToList();

        var drains = new List<Task<OfferDrain>>();
        for (var version = 2; version <= 500 || (calls.Contains(0) && renters.All(renter => !renter.IsCompleted)); version++)
        {
            var word = version.ToString(System.Globalization.CultureInfo.InvariantCulture);
            drains.Add((await group.ReplaceAsync([OffersUnderTest.Tagger(word, version: version)], CancellationToken.None)).Drained);
            await Task.Yield();
        }

        await done.CancelAsync();
        await Task.WhenAll(renters);
        (await Task.WhenAll(drains)).ShouldAllBe(drain => drain.InTime && drain.StillInside.Count == 0);
        test.Supervised.Supervisor.Health.Failures.ShouldBe(0);
    }

    [Fact]
    public async Task ReplaceAsync_OldOfferHangs_IsLetGoAtTheDeadlineAndNamed()
    {
        using var test = new OffersUnderTest(deadlineSeconds: 0.05);
        await using var group = test.Book.Open("script");
        var deaf = new WaitingTagger();
        await group.ReplaceAsync([OffersUnderTest.Tagger(deaf)], CancellationToken.None);
        var call = test.TagAsync();
        await deaf.Entered;

        var report = await group.ReplaceAsync([OffersUnderTest.Tagger("new")], CancellationToken.None);
        (await test.TagAsync()).ShouldBe("new");
        var drain = await report.Drained;

        drain.InTime.ShouldBeFalse();
        drain.StillInside.ShouldBe(["acme.script.TagAsync"]);
        (await Should.ThrowAsync<PluginFaultException>(() => call)).Code.ShouldBe("PH1402");
        var fault = test.Supervised.Faults.ShouldHaveSingleItem();
        (fault.Capability, fault.Method, fault.Code).ShouldBe(("offers", "script", "PH1312"));
        fault.Message.ShouldContain("acme.script.TagAsync");
        (await test.TagAsync()).ShouldBe("new");
        deaf.Release();
    }

    [Fact]
    public async Task ReplaceAsync_LeaseIsKept_IsClosedAtTheDeadlineAndThePluginIsNotBlamed()
    {
        using var test = new OffersUnderTest(deadlineSeconds: 0.05);
        await using var group = test.Book.Open("script");
        await group.ReplaceAsync([OffersUnderTest.Tagger("old")], CancellationToken.None);
        using var lease = test.Registry.Rent<ITagger>(OffersUnderTest.Id);
        (await OffersUnderTest.TagAsync(lease.Capability)).ShouldBe("old");

        var drain = await (await group.ReplaceAsync([], CancellationToken.None)).Drained;

        drain.InTime.ShouldBeFalse();
        drain.StillInside.ShouldBeEmpty();
        (await Should.ThrowAsync<PluginFaultException>(() => OffersUnderTest.TagAsync(lease.Capability))).Code.ShouldBe("PH1402");
        test.Supervised.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task DisposeAsync_CallsInside_EndsWhenTheLastHasLeft()
    {
        using var test = new OffersUnderTest();
        var group = test.Book.Open("script");
        WaitingTagger before = new(), now = new();
        await group.ReplaceAsync([OffersUnderTest.Tagger(before)], CancellationToken.None);
        var first = test.TagAsync();
        await before.Entered;
        await group.ReplaceAsync([OffersUnderTest.Tagger(now)], CancellationToken.None);
        var second = test.TagAsync();
        await now.Entered;

        var disposing = group.DisposeAsync().AsTask();
        test.Registry.TryRent<ITagger>(OffersUnderTest.Id).ShouldBeNull();
        now.Release();
        (await second).ShouldBe("released");
        disposing.IsCompleted.ShouldBeFalse();
        before.Release();

        await disposing;
        (await first).ShouldBe("released");
    }

    [Fact]
    public async Task DisposeAsync_AnotherGroupIsBusy_DoesNotWaitForIt()
    {
        using var test = new OffersUnderTest();
        var idle = test.Book.Open("idle");
        await using var busy = test.Book.Open("busy");
        var waiting = new WaitingTagger();
        await idle.ReplaceAsync([OffersUnderTest.Tagger("idle", "acme.idle")], CancellationToken.None);
        await busy.ReplaceAsync([OffersUnderTest.Tagger(waiting)], CancellationToken.None);
        var call = test.TagAsync();
        await waiting.Entered;

        await idle.DisposeAsync();

        call.IsCompleted.ShouldBeFalse();
        waiting.Release();
        (await call).ShouldBe("released");
    }

    [Fact]
    public async Task Health_OfferComesAndGoes_IsListedWhileItIsThereAndItsCallsStayCounted()
    {
        using var test = new OffersUnderTest();
        var group = test.Book.Open("script");
        await group.ReplaceAsync([OffersUnderTest.Tagger("one")], CancellationToken.None);
        await test.TagAsync();
        await test.TagAsync();
        var method = test.Supervised.Supervisor.Health.Methods.ShouldHaveSingleItem();

        await group.DisposeAsync();

        (method.Contract, method.Capability, method.Method, method.Calls).ShouldBe(("tagging.tagger", "acme.script", "TagAsync", 2L));
        var after = test.Supervised.Supervisor.Health;
        after.Methods.ShouldBeEmpty();
        after.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Metrics_OfferComesAndGoes_ItsSeriesGoWithIt()
    {
        using var test = new OffersUnderTest();
        List<string> measured = [], completed = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument.Name == MetricNames.Duration && instrument.Tags!.Contains(new(MetricNames.PluginTag, test.Supervised.Plugin.Value)))
            {
                heard.EnableMeasurementEvents(instrument, instrument.Tags!.First(tag => tag.Key == MetricNames.CapabilityTag).Value);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, state) => measured.Add((string)state!));
        listener.MeasurementsCompleted = (_, state) => completed.Add((string)state!);
        listener.Start();
        var group = test.Book.Open("script");
        await group.ReplaceAsync([OffersUnderTest.Tagger("one")], CancellationToken.None);
        await test.TagAsync();
        completed.ShouldBeEmpty();

        await group.DisposeAsync();

        measured.ShouldBe(["acme.script"]);
        completed.ShouldBe(["acme.script"]);
    }
}
