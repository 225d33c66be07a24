using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Offers;

/// <summary>Offers over the life of a real plugin.</summary>
public sealed class OfferingPluginTests
{
    private const string Type = "Offering.OffersTaggers";
    private const string Offered = "fixtures.offered";

    private static readonly PluginId Plugin = new("offering.plugin");

    [Fact]
    public async Task StartAsync_OffersMadeInStart_AreThereWithWhatIsDeclared()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted(Type, Plugin.Value);

        await host.StartAsync();

        host.Runtime.Capabilities.List<ITagger>().Select(info => info.Id.Value).ShouldBe([Offered, "fixtures.declared"]);
        (await host.TagAsync(Offered)).ShouldBe("start");
        var plugin = host.Plugin(Plugin.Value);
        plugin.Notes.ShouldBeEmpty();
        plugin.Offered.ShouldHaveSingleItem().Id.Value.ShouldBe(Offered);
        plugin.Health.Methods.ShouldHaveSingleItem().Capability.ShouldBe(Offered);
    }

    [Fact]
    public async Task StartAsync_OfferThatIsTaken_IsANoteOnThePluginsPage()
    {
        await using var host = new TestRuntime();
        host.BuiltIn.InstallAssorted(Type, "offering.first");
        await host.StartAsync();
        host.User.InstallAssorted(Type, Plugin.Value);

        await host.Runtime.RescanAsync(CancellationToken.None);

        var plugin = host.Plugin(Plugin.Value);
        plugin.Offered.ShouldBeEmpty();
        plugin.Notes.Select(note => note.Code).ShouldBe(["PH1311", "PH1311"]);
        host.Plugin("offering.first").Offered.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Offers_ManyChangesAtOnce_AreToldOfButNotOneByOne()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted(Type, Plugin.Value);
        await host.StartAsync();
        var before = host.Observer.Seen.Count;

        host.Bus.Publish(new NewEvent("test.offer") { Data = string.Join(' ', Enumerable.Range(0, 50).Select(number => $"word{number}")) });

        await TestRuntime.EventuallyAsync(() => host.Observer.Seen.Last().Offered is [{ Name: "word49" }], "the last offer is told of");
        (host.Observer.Seen.Count - before).ShouldBeLessThan(50);
        host.Observer.Seen.Last().State.ShouldBe(PluginState.Active);
        (await host.TagAsync(Offered)).ShouldBe("word49");
    }

    [Fact]
    public async Task ReloadAsync_UnderCallsAndChanges_OfferIsNeverMissingAndOldCodeGoes()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted(Type, Plugin.Value);
        await host.StartAsync();
        using var done = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                (await host.TagAsync(Offered)).ShouldBeOneOf("start", "changed");
                await Task.Delay(1);
            }
        })).ToList();

        for (var round = 0; round < 20; round++)
        {
            host.Bus.Publish(new NewEvent("test.offer") { Data = "changed" });
            (await host.Runtime.ReloadAsync(Plugin, "test", CancellationToken.None)).Problem.ShouldBeNull();
        }

        await done.CancelAsync();
        await Task.WhenAll(callers);
        host.Plugin(Plugin.Value).Offered.ShouldHaveSingleItem();
        host.Plugin(Plugin.Value).Health.Failures.ShouldBe(0);
        await host.ProvedAsync(Plugin.Value);
    }

    [Fact]
    public async Task ReloadAsync_LeaseOnAnOffer_IsWaitedFor()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted(Type, Plugin.Value);
        await host.StartAsync();
        var lease = host.Runtime.Capabilities.Rent<ITagger>(new CapabilityId(Offered));
        var capability = lease.Capability;

        var reload = host.Runtime.ReloadAsync(Plugin, "test", CancellationToken.None);
        await TestRuntime.EventuallyAsync(() => NewOneServes(host, capability), "the new instance serves");
        (await capability.TagAsync(TestRuntime.AnyPicture, CancellationToken.None)).Items.ShouldNotBeEmpty();
        reload.IsCompleted.ShouldBeFalse();
        lease.Dispose();

        (await reload).Problem.ShouldBeNull();
        await host.ProvedAsync(Plugin.Value);
    }

    [Fact]
    public async Task ReloadAsync_LeaseOnAnOfferIsKept_EndsAtTheDeadline()
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { DrainDeadline = TimeSpan.FromMilliseconds(200) };
        host.User.InstallAssorted(Type, Plugin.Value);
        await host.StartAsync();
        using var lease = host.Runtime.Capabilities.Rent<ITagger>(new CapabilityId(Offered));

        var report = await host.Runtime.ReloadAsync(Plugin, "test", CancellationToken.None);

        report.Problem!.Reason.ShouldContain("calls were still running");
        (await Should.ThrowAsync<PluginFaultException>(async () => await lease.Capability.TagAsync(TestRuntime.AnyPicture, CancellationToken.None))).Code.ShouldBe("PH1402");
        await host.ProvedAsync(Plugin.Value);
    }

    [Fact]
    public async Task DisableAsync_PluginWithOffers_TakesThemAlong()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted(Type, Plugin.Value);
        await host.StartAsync();

        await host.Runtime.DisableAsync(Plugin, CancellationToken.None);

        host.Runtime.Capabilities.List<ITagger>().ShouldBeEmpty();
        host.Plugin(Plugin.Value).Offered.ShouldBeEmpty();
        await host.ProvedAsync(Plugin.Value);
        await host.Runtime.EnableAsync(Plugin, CancellationToken.None);
        (await host.TagAsync(Offered)).ShouldBe("start");
    }

    [Fact]
    public async Task SafeMode_PluginWithOffers_OffersNothingUntilItIsLetIn()
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { SafeMode = SafeModeChoice.On };
        host.User.InstallAssorted(Type, Plugin.Value);

        await host.StartAsync();
        host.Runtime.SafeMode.LeftOut.ShouldBe([Plugin]);
        host.Runtime.Capabilities.List<ITagger>().ShouldBeEmpty();
        host.Plugin(Plugin.Value).Offered.ShouldBeEmpty();

        await host.Runtime.LeaveSafeModeAsync(CancellationToken.None);
        (await host.TagAsync(Offered)).ShouldBe("start");
    }

    [Fact]
    public async Task SafeMode_BuiltInPlugin_OffersAsEver()
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { SafeMode = SafeModeChoice.On };
        host.BuiltIn.InstallAssorted(Type, Plugin.Value);

        await host.StartAsync();
        host.Bus.Publish(new NewEvent("test.offer") { Data = "changed" });

        await TestRuntime.EventuallyAsync(() => host.Plugin(Plugin.Value).Offered is [{ Name: "changed" }], "the offer is exchanged");
        (await host.TagAsync(Offered)).ShouldBe("changed");
    }

    private static bool NewOneServes(TestRuntime host, ITagger old)
    {
        using var lease = host.Runtime.Capabilities.Rent<ITagger>(new CapabilityId(Offered));
        return !ReferenceEquals(lease.Capability, old);
    }
}
