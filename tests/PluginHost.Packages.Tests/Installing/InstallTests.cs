using PluginHost.Packages.Installing;
using PluginHost.Packages.Tests.Packing;
using PluginHost.Sdk;

namespace PluginHost.Packages.Tests.Installing;

public sealed class InstallTests : IDisposable
{
    private static readonly SomePackage Warm = new("acme.warm", "1.0.0");

    private readonly TestHome _home = new();

    [Fact]
    public async Task Install_FromFolder_PutsThePluginInPlaceAndWritesItDown()
    {
        _home.Publish(Warm);

        var report = await _home.InstallAsync("acme.warm");

        report.Changes.ShouldHaveSingleItem().Action.ShouldBe(PlannedAction.Install);
        _home.Active("acme.warm").ShouldBe("not really code of 1.0.0");
        _home.Trial.Seen.ShouldBe(["acme.warm not really code of 1.0.0"]);
        var locked = _home.Client.Installed.ShouldHaveSingleItem();
        locked.Requested.ShouldBeTrue();
        locked.Active.Source.ShouldBe("local");
        locked.Active.ContentHash.ShouldBe(Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData(Warm.ToBytes())));
        Directory.Exists(Path.Combine(_home.Home, "packages", "staging")).ShouldBeFalse();
        Directory.EnumerateFiles(Path.Combine(_home.Home, "packages", "downloads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_Update_ShowsVersionsSizeAndNewPermissions()
    {
        _home.Publish(Warm with { Permissions = ["library.read", "gpu"] });
        await _home.InstallAsync("acme.warm");
        _home.Publish(Warm with { Version = "1.1.0", Permissions = ["library.read", "network"] });

        var change = (await _home.PlanAsync("acme.warm")).Changes.ShouldHaveSingleItem();

        (change.Action, change.From, change.To).ShouldBe((PlannedAction.Update, "1.0.0", "1.1.0"));
        change.AddedPermissions.Select(permission => permission.Permission).ShouldBe(["network"]);
        change.RemovedPermissions.Select(permission => permission.Permission).ShouldBe(["gpu"]);
        change.PackageBytes.ShouldBeGreaterThan(0);
        change.UnpackedBytes.ShouldBeGreaterThan(0);
        _home.Active("acme.warm").ShouldBe("not really code of 1.0.0");
    }

    [Fact]
    public async Task Update_VersionThatFailsItsTrial_IsTakenBackByItself()
    {
        _home.Publish(Warm);
        await _home.InstallAsync("acme.warm");
        _home.Publish(Warm with { Version = "2.0.0", Code = "refuse me" });

        (await TestHome.RefusedAsync(() => _home.InstallAsync("acme.warm"))).ShouldBe("PH1844");

        _home.Active("acme.warm").ShouldBe("not really code of 1.0.0");
        _home.Locked("acme.warm").ShouldBe("1.0.0");
        _home.Trial.Seen[^1].ShouldBe("acme.warm not really code of 1.0.0");
        Directory.EnumerateDirectories(Path.Combine(_home.Home, "packages", "acme.warm")).Select(Path.GetFileName).ShouldBe(["1.0.0"]);
    }

    [Fact]
    public async Task Install_FirstVersionThatFailsItsTrial_LeavesNothing()
    {
        _home.Publish(Warm with { Code = "refuse me" });

        (await TestHome.RefusedAsync(() => _home.InstallAsync("acme.warm"))).ShouldBe("PH1844");

        _home.Active("acme.warm").ShouldBeNull();
        _home.Client.Installed.ShouldBeEmpty();
        Directory.Exists(Path.Combine(_home.Home, "packages", "acme.warm")).ShouldBeFalse();
    }

    [Fact]
    public async Task Rollback_AfterUpdates_GoesBackOneByOneOrToANamedVersion()
    {
        foreach (var version in new[] { "1.0.0", "1.1.0", "1.2.0" })
        {
            _home.Publish(Warm with { Version = version });
            await _home.InstallAsync("acme.warm");
        }

        await _home.ApplyAsync(await _home.Client.PlanRollbackAsync(new PluginId("acme.warm"), null, null, TestHome.Cancellation));
        _home.Active("acme.warm").ShouldBe("not really code of 1.1.0");

        await _home.ApplyAsync(await _home.Client.PlanRollbackAsync(new PluginId("acme.warm"), "1.0.0", null, TestHome.Cancellation));
        _home.Active("acme.warm").ShouldBe("not really code of 1.0.0");
        _home.Client.Installed[0].Kept.Select(kept => kept.Version).ShouldBe(["1.1.0", "1.2.0"]);
    }

    [Fact]
    public async Task Rollback_KeptPackageThatWasChanged_IsRefused()
    {
        _home.Publish(Warm);
        await _home.InstallAsync("acme.warm");
        _home.Publish(Warm with { Version = "1.1.0" });
        await _home.InstallAsync("acme.warm");
        await File.WriteAllBytesAsync(Path.Combine(_home.Home, "packages", "acme.warm", "1.0.0", "acme.warm.1.0.0.nupkg"), (Warm with { Code = "evil" }).ToBytes(), TestHome.Cancellation);

        (await TestHome.RefusedAsync(() => _home.Client.PlanRollbackAsync(new PluginId("acme.warm"), null, null, TestHome.Cancellation))).ShouldBe("PH1807");
    }

    [Fact]
    public async Task Install_MoreVersionsThanAreKept_RemovesTheOldest()
    {
        foreach (var minor in Enumerable.Range(0, 6))
        {
            _home.Publish(Warm with { Version = $"1.{minor}.0" });
            await _home.InstallAsync("acme.warm");
        }

        Directory.EnumerateDirectories(Path.Combine(_home.Home, "packages", "acme.warm")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["1.2.0", "1.3.0", "1.4.0", "1.5.0"]);
    }

    [Fact]
    public async Task Install_NamedOlderVersion_IsADowngrade()
    {
        _home.Publish(Warm);
        _home.Publish(Warm with { Version = "1.1.0" });
        await _home.InstallAsync("acme.warm");

        (await _home.InstallAsync("acme.warm", "1.0.0")).Changes[0].Action.ShouldBe(PlannedAction.Downgrade);

        _home.Active("acme.warm").ShouldBe("not really code of 1.0.0");
        (await TestHome.RefusedAsync(() => _home.InstallAsync("acme.warm", "1.0.0"))).ShouldBe("PH1825");
    }

    [Fact]
    public async Task Uninstall_Plugin_LeavesNothingOfItAndOfWhatOnlyItNeeded()
    {
        _home.Publish(Warm with { DependsOn = ["acme.base [1.0,2.0)"] });
        _home.Publish(new SomePackage("acme.base", "1.0.0"));
        await _home.InstallAsync("acme.warm");
        (await TestHome.RefusedAsync(() => _home.Client.PlanUninstallAsync(new PluginId("acme.base"), TestHome.Cancellation))).ShouldBe("PH1842");

        await _home.ApplyAsync(await _home.Client.PlanUninstallAsync(new PluginId("acme.warm"), TestHome.Cancellation));

        _home.Client.Installed.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(_home.Plugins).ShouldBeEmpty();
        Directory.EnumerateFiles(Path.Combine(_home.Home, "packages"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe([".lock"]);
        _home.Trial.Seen.ShouldContain("acme.warm gone");
    }

    [Fact]
    public async Task PlanFile_OnePackage_NeedsNoFeed()
    {
        using var home = new TestHome(feeds: []);
        var plan = await home.Client.PlanFileAsync(Warm.WriteTo(home.In("upload")), null, null, TestHome.Cancellation);
        plan.Changes.Single().Source.ShouldBe("acme.warm.1.0.0.nupkg");

        await home.ApplyAsync(plan);

        home.Locked("acme.warm").ShouldBe("1.0.0");
        File.Exists(home.In("upload", Warm.FileName)).ShouldBeTrue();
    }

    [Fact]
    public async Task Apply_FileChangedSinceThePlan_IsRefused()
    {
        var file = Warm.WriteTo(_home.In("upload"));
        var plan = await _home.Client.PlanFileAsync(file, null, null, TestHome.Cancellation);
        await File.WriteAllBytesAsync(file, (Warm with { Code = "evil" }).ToBytes(), TestHome.Cancellation);

        (await TestHome.RefusedAsync(() => _home.ApplyAsync(plan))).ShouldBe("PH1807");

        _home.Active("acme.warm").ShouldBeNull();
    }

    [Fact]
    public async Task Apply_TwoPlansAtOnce_OneIsDoneAndTheOtherIsToldToPlanAgain()
    {
        _home.Publish(Warm);
        _home.Publish(new SomePackage("acme.cold", "1.0.0"));
        var plans = new[] { await _home.PlanAsync("acme.warm"), await _home.PlanAsync("acme.cold") };

        var results = await Task.WhenAll(plans.Select(async plan =>
        {
            try
            {
                await _home.ApplyAsync(plan);
                return "done";
            }
            catch (PackageException exception)
            {
                return exception.Refusal.Code;
            }
        }));

        results.ShouldBe(["done", "PH1846"], ignoreOrder: true);
        _home.Client.Installed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Install_WhileAnotherProcessInstalls_IsRefused()
    {
        _home.Publish(Warm);
        using var other = new PackageClient(_home.Options, TimeProvider.System);
        var plan = await _home.PlanAsync("acme.warm");
        Directory.CreateDirectory(Path.Combine(_home.Home, "packages"));
        await using var gate = new FileStream(Path.Combine(_home.Home, "packages", ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        (await TestHome.RefusedAsync(() => other.ApplyAsync(plan, _home.Trial, null, TestHome.Cancellation))).ShouldBe("PH1840");
    }

    [Fact]
    public async Task Install_FolderMadeByHand_IsNotReplaced()
    {
        _home.Publish(Warm);
        Directory.CreateDirectory(Path.Combine(_home.Plugins, "acme.warm"));

        (await TestHome.RefusedAsync(() => _home.InstallAsync("acme.warm"))).ShouldBe("PH1845");
    }

    [Fact]
    public async Task Install_Cancelled_LeavesEverythingAsItWas()
    {
        _home.Publish(Warm);
        var plan = await _home.PlanAsync("acme.warm");
        using var cancellation = new CancellationTokenSource();
        var progress = new SnapshotProgress(step =>
        {
            if (step.Step == PackageStep.OnTrial)
            {
                cancellation.Cancel();
            }
        });

        await Should.ThrowAsync<OperationCanceledException>(_home.Client.ApplyAsync(plan, new CancellableTrial(), progress, cancellation.Token));

        _home.Active("acme.warm").ShouldBeNull();
        _home.Client.Installed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Install_FolderRemovedByHand_IsPutBack()
    {
        _home.Publish(Warm);
        await _home.InstallAsync("acme.warm");
        Directory.Delete(Path.Combine(_home.Plugins, "acme.warm"), recursive: true);

        await _home.InstallAsync("acme.warm");

        _home.Active("acme.warm").ShouldBe("not really code of 1.0.0");
    }

    [Fact]
    public async Task PlanFile_NoSuchFile_SaysSo() =>
        (await TestHome.RefusedAsync(() => _home.Client.PlanFileAsync(_home.In("none.nupkg"), null, null, TestHome.Cancellation))).ShouldBe("PH1801");

    [Fact]
    public async Task Recover_DownloadsNobodyCameBackFor_AreRemoved()
    {
        _home.Publish(Warm);
        await _home.PlanAsync("acme.warm");
        var downloads = Path.Combine(_home.Home, "packages", "downloads");
        var old = Path.Combine(downloads, "old.nupkg.part");
        await File.WriteAllTextAsync(old, "half", TestHome.Cancellation);
        File.SetLastWriteTimeUtc(old, new DateTime(2020, 1, 1));

        await _home.Client.RecoverAsync(TestHome.Cancellation);

        Directory.EnumerateFiles(downloads).Count().ShouldBe(1);
        File.Exists(old).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Dependency", "PH1805")]
    [InlineData("", "PH1805")]
    public async Task PlanFile_NotAPlugin_IsRefused(string type, string code) =>
        (await TestHome.RefusedAsync(() => _home.Client.PlanFileAsync((Warm with { PackageType = type }).WriteTo(_home.In("upload")), null, null, TestHome.Cancellation))).ShouldBe(code);

    [Fact]
    public async Task PlanFile_NuspecOfAnotherPlugin_IsRefused()
    {
        (await PlanFileAsync(Warm with { NuspecVersion = "9.0.0" })).ShouldBe("PH1806");
        (await PlanFileAsync(Warm with { NuspecId = "acme.cold" })).ShouldBe("PH1806");

        Task<string> PlanFileAsync(SomePackage package) => TestHome.RefusedAsync(() => _home.Client.PlanFileAsync(package.WriteTo(_home.In("upload")), null, null, TestHome.Cancellation));
    }

    [Fact]
    public async Task Install_LockFileThatCannotBeRead_IsRefused()
    {
        _home.Publish(Warm);
        await _home.InstallAsync("acme.warm");
        await File.WriteAllTextAsync(Path.Combine(_home.Home, "plugins.lock.json"), "{ oops", TestHome.Cancellation);

        (await TestHome.RefusedAsync(() => _home.InstallAsync("acme.warm"))).ShouldBe("PH1850");
    }

    public void Dispose() => _home.Dispose();

    private sealed class CancellableTrial : IPluginTrial
    {
        public Task<Refusal?> TryAsync(PluginId plugin, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<Refusal?>(null);
        }
    }
}
