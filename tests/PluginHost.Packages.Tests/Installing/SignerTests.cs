using PluginHost.Packages.Installing;
using PluginHost.Packages.Signatures;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Installing;

public sealed class SignerTests
{
    private static readonly SomePackage Warm = new("acme.warm", "1.0.0") { Signer = TestSigner.Acme };

    [Fact]
    public async Task Install_FirstTime_RemembersTheSigner()
    {
        using var home = new TestHome();
        home.Publish(Warm);

        await home.InstallAsync("acme.warm");

        home.Client.Installed[0].Active.Signer.ShouldNotBeNull().Fingerprint.ShouldBe(TestSigner.Acme.Fingerprint);
        home.Client.Installed[0].Active.ContentHash.ShouldBe(Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData((Warm with { Signer = null }).ToBytes())));
    }

    [Fact]
    public async Task Update_BySomebodyElseOfThatName_IsRefusedUntilTheUserSaysSo()
    {
        using var home = new TestHome();
        home.Publish(Warm);
        await home.InstallAsync("acme.warm");
        home.Publish(Warm with { Version = "2.0.0", Signer = TestSigner.Stranger });

        (await TestHome.RefusedAsync(() => home.InstallAsync("acme.warm"))).ShouldBe("PH1833");
        await home.InstallAsync("acme.warm", acceptSigner: TestSigner.Stranger.Fingerprint);

        home.Locked("acme.warm").ShouldBe("2.0.0");
    }

    [Fact]
    public async Task Update_SignerToBeAskedFor_IsPlannedAndAppliedWithAYesOnly()
    {
        using var home = new TestHome();
        home.Publish(Warm);
        (await home.PlanAsync("acme.warm")).Changes[0].SignerStanding.ShouldBe(SignerStanding.First);
        await home.InstallAsync("acme.warm");
        home.Publish(new SomePackage("acme.cold", "1.0.0") { Signer = TestSigner.Acme });
        (await home.PlanAsync("acme.cold")).Changes[0].SignerStanding.ShouldBe(SignerStanding.Known);
        home.Publish(Warm with { Version = "2.0.0", Signer = TestSigner.Stranger });

        var plan = await home.PlanAsync("acme.warm", acceptSigner: "ask");

        var change = plan.Changes.ShouldHaveSingleItem();
        (change.SignerStanding, change.AsksForSigner, change.PreviousSigner!.Fingerprint).ShouldBe((SignerStanding.Changed, true, TestSigner.Acme.Fingerprint));
        (await TestHome.RefusedAsync(() => home.ApplyAsync(plan))).ShouldBe("PH1833");
        (await TestHome.RefusedAsync(() => home.ApplyAsync(plan with { AcceptSigners = ["ask", "unsigned"] }))).ShouldBe("PH1833");
        await home.ApplyAsync(plan with { AcceptSigners = [TestSigner.Stranger.Fingerprint] });
        home.Locked("acme.warm").ShouldBe("2.0.0");
    }

    [Fact]
    public async Task Update_Unsigned_IsRefused()
    {
        using var home = new TestHome();
        home.Publish(Warm);
        await home.InstallAsync("acme.warm");
        home.Publish(Warm with { Version = "2.0.0", Signer = null });

        (await TestHome.RefusedAsync(() => home.InstallAsync("acme.warm"))).ShouldBe("PH1833");
    }

    [Fact]
    public async Task Install_Require_TakesTheTrustedSignerOnly()
    {
        using var home = new TestHome(new SignerOptions { Mode = SignerMode.Require, Trusted = [new TrustedSigner(TestSigner.Acme.Fingerprint, [])] });
        home.Publish(Warm);
        home.Publish(new SomePackage("acme.cold", "1.0.0"));
        home.Publish(new SomePackage("acme.odd", "1.0.0") { Signer = TestSigner.Stranger });

        await home.InstallAsync("acme.warm");
        (await TestHome.RefusedAsync(() => home.InstallAsync("acme.cold"))).ShouldBe("PH1831");
        (await TestHome.RefusedAsync(() => home.InstallAsync("acme.odd"))).ShouldBe("PH1832");
    }
}
