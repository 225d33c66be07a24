using PluginHost.Packages.Tests.Packing;
using PluginHost.Sdk;

namespace PluginHost.Packages.Tests.Resolution;

public sealed class ResolverTests : IDisposable
{
    private readonly TestHome _home = new();

    [Fact]
    public async Task Plan_NewerVersionsNeedANewerHost_TakesTheNewestThatFits()
    {
        _home.Publish(new SomePackage("acme.warm", "1.0.0"));
        _home.Publish(new SomePackage("acme.warm", "1.1.0"));
        _home.Publish(new SomePackage("acme.warm", "2.0.0") { Api = "[1.9,2.0)" });
        _home.Publish(new SomePackage("acme.warm", "3.0.0") { Api = "[1.9,2.0)", MinimumSdk = "1.9.0" });
        _home.Publish(new SomePackage("acme.warm", "1.2.0-beta"));

        (await ToAsync("acme.warm")).ShouldBe(["acme.warm 1.1.0"]);
        (await TestHome.RefusedAsync(() => _home.PlanAsync("acme.warm", "2.0.0"))).ShouldBe("PH1821");
        (await TestHome.RefusedAsync(() => _home.PlanAsync("acme.warm", "3.0.0"))).ShouldBe("PH1821");
        (await ToAsync("acme.warm", "1.2.0-beta")).ShouldBe(["acme.warm 1.2.0-beta"]);
    }

    [Fact]
    public async Task Plan_UpdateThatNeedsANewerHost_SaysUpToDate()
    {
        _home.Publish(new SomePackage("acme.warm", "1.0.0"));
        await _home.InstallAsync("acme.warm");
        _home.Publish(new SomePackage("acme.warm", "2.0.0") { Api = "[1.9,2.0)", MinimumSdk = "1.9.0" });

        (await TestHome.RefusedAsync(() => _home.PlanAsync("acme.warm"))).ShouldBe("PH1825");
    }

    [Fact]
    public async Task Plan_Dependencies_ComeFirstInVersionsThatSuitAll()
    {
        _home.Publish(new SomePackage("acme.warm", "1.0.0") { DependsOn = ["acme.base [1.0,3.0)", "acme.more 1.0"] });
        _home.Publish(new SomePackage("acme.more", "1.0.0") { DependsOn = ["acme.base [1.0,2.0)"] });
        _home.Publish(new SomePackage("acme.base", "1.0.0"));
        _home.Publish(new SomePackage("acme.base", "1.5.0"));
        _home.Publish(new SomePackage("acme.base", "2.0.0"));

        (await ToAsync("acme.warm")).ShouldBe(["acme.base 1.5.0", "acme.more 1.0.0", "acme.warm 1.0.0"]);
    }

    [Fact]
    public async Task Plan_InstalledDependencyThatSuits_StaysAsItIs()
    {
        _home.Publish(new SomePackage("acme.base", "1.0.0"));
        await _home.InstallAsync("acme.base");
        _home.Publish(new SomePackage("acme.base", "1.5.0"));
        _home.Publish(new SomePackage("acme.warm", "1.0.0") { DependsOn = ["acme.base 1.0"] });

        (await ToAsync("acme.warm")).ShouldBe(["acme.warm 1.0.0"]);
    }

    [Fact]
    public async Task Plan_InstalledDependencyThatIsTooOld_IsUpdatedToo()
    {
        _home.Publish(new SomePackage("acme.base", "1.0.0"));
        await _home.InstallAsync("acme.base");
        _home.Publish(new SomePackage("acme.base", "1.5.0"));
        _home.Publish(new SomePackage("acme.warm", "1.0.0") { DependsOn = ["acme.base 1.2"] });

        (await ToAsync("acme.warm")).ShouldBe(["acme.base 1.5.0", "acme.warm 1.0.0"]);
    }

    [Fact]
    public async Task Plan_UpdateThatAnInstalledPluginForbids_NamesBoth()
    {
        _home.Publish(new SomePackage("acme.base", "1.0.0"));
        _home.Publish(new SomePackage("acme.warm", "1.0.0") { DependsOn = ["acme.base [1.0,2.0)"] });
        await _home.InstallAsync("acme.warm");
        _home.Publish(new SomePackage("acme.base", "2.0.0"));

        var refusal = (await Should.ThrowAsync<PackageException>(_home.PlanAsync("acme.base", "2.0.0"))).Refusal;

        refusal.Code.ShouldBe("PH1823");
        refusal.Reason.ShouldContain("acme.warm");
    }

    [Fact]
    public async Task Plan_Cycle_NamesTheRing()
    {
        _home.Publish(new SomePackage("acme.warm", "1.0.0") { DependsOn = ["acme.cold 1.0"] });
        _home.Publish(new SomePackage("acme.cold", "1.0.0") { DependsOn = ["acme.warm 1.0"] });

        var refusal = (await Should.ThrowAsync<PackageException>(_home.PlanAsync("acme.warm"))).Refusal;

        refusal.Code.ShouldBe("PH1822");
        refusal.Reason.ShouldContain("acme.cold → acme.warm");
    }

    [Fact]
    public async Task Plan_UnknownPluginOrDependency_NamesIt()
    {
        _home.Publish(new SomePackage("acme.warm", "1.0.0") { DependsOn = ["acme.gone 1.0"] });

        (await TestHome.RefusedAsync(() => _home.PlanAsync("acme.none"))).ShouldBe("PH1820");
        (await TestHome.RefusedAsync(() => _home.PlanAsync("acme.warm"))).ShouldBe("PH1824");
        (await TestHome.RefusedAsync(() => _home.PlanAsync("acme.warm", "newest"))).ShouldBe("PH1820");
    }

    [Fact]
    public async Task PlanUpdateAll_SomeHaveNewer_TakesThose()
    {
        _home.Publish(new SomePackage("acme.warm", "1.0.0"));
        _home.Publish(new SomePackage("acme.cold", "1.0.0"));
        await _home.InstallAsync("acme.warm");
        await _home.InstallAsync("acme.cold");
        (await _home.Client.PlanUpdateAllAsync(null, TestHome.Cancellation)).Changes.ShouldBeEmpty();
        _home.Publish(new SomePackage("acme.cold", "1.1.0"));

        (await _home.Client.PlanUpdateAllAsync(null, TestHome.Cancellation)).Changes.ShouldHaveSingleItem().Id.ShouldBe(new PluginId("acme.cold"));
    }

    public void Dispose() => _home.Dispose();

    private async Task<IEnumerable<string>> ToAsync(string id, string? version = null) => (await _home.PlanAsync(id, version)).Changes.Select(change => $"{change.Id} {change.To}");
}
