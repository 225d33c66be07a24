using PluginHost.Packages.Tests.Packing;
using PluginHost.Sdk;

namespace PluginHost.Packages.Tests.Installing;

/// <summary>The home folder is copied between any two steps: that is what a power cut there would leave.</summary>
public sealed class PowerCutTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly List<(string Step, string Copy)> _cuts = [];

    [Fact]
    public async Task Recover_CutAnywhereInAnUpdateOfTwo_EverythingIsOldOrEverythingIsNew()
    {
        await InstallTwoAsync();
        PublishTwo("2.0.0");

        await _home.ApplyAsync(await _home.PlanAsync("acme.warm"), Cuts());

        _home.Active("acme.warm").ShouldBe("not really code of 2.0.0");
        _cuts.Count.ShouldBeGreaterThan(8);
        var outcomes = new HashSet<string?>();
        foreach (var (step, copy) in _cuts)
        {
            outcomes.Add(await RecoveredAsync(step, copy));
        }

        // A cut before the new ones were known to work takes them back, one afterwards keeps them.
        outcomes.ShouldBe(["1.0.0", "2.0.0"], ignoreOrder: true);
    }

    [Fact]
    public async Task Recover_CutAnywhereInATakingBack_EverythingIsOld()
    {
        await InstallTwoAsync();
        PublishTwo("2.0.0", "refuse me");

        await TestHome.RefusedAsync(async () => await _home.ApplyAsync(await _home.PlanAsync("acme.warm"), Cuts()));

        foreach (var (step, copy) in _cuts)
        {
            (await RecoveredAsync(step, copy)).ShouldBe("1.0.0", step);
        }
    }

    [Fact]
    public async Task Recover_CutAnywhereInAnUninstall_ThereIsAllOrNothing()
    {
        await InstallTwoAsync();

        await _home.ApplyAsync(await _home.Client.PlanUninstallAsync(new PluginId("acme.warm"), TestHome.Cancellation), Cuts());

        var outcomes = new HashSet<string?>();
        foreach (var (step, copy) in _cuts)
        {
            outcomes.Add(await RecoveredAsync(step, copy));
        }

        outcomes.ShouldBe(["1.0.0", null], ignoreOrder: true);
    }

    [Fact]
    public async Task Recover_JournalThatCannotBeRead_IsTold()
    {
        Directory.CreateDirectory(Path.Combine(_home.Home, "packages"));
        await File.WriteAllTextAsync(Path.Combine(_home.Home, "packages", "journal.json"), "oops", TestHome.Cancellation);

        (await TestHome.RefusedAsync(() => _home.Client.RecoverAsync(TestHome.Cancellation))).ShouldBe("PH1851");
    }

    [Fact]
    public async Task Recover_LockFileThatCouldNotBeWritten_IsWrittenThen()
    {
        PublishTwo("1.0.0");
        var plan = await _home.PlanAsync("acme.warm");
        var lockFile = Path.Combine(_home.Home, "plugins.lock.json");
        var progress = new SnapshotProgress(step =>
        {
            if (step.Step == PackageStep.Committing)
            {
                // A folder in the way of the file is as good as a full disk.
                Directory.CreateDirectory(lockFile);
            }
        });

        (await TestHome.RefusedAsync(() => _home.ApplyAsync(plan, progress))).ShouldBe("PH1848");
        Directory.Delete(lockFile);
        var report = await _home.Client.RecoverAsync(TestHome.Cancellation);

        report.Finished.Count.ShouldBe(2);
        _home.Locked("acme.warm").ShouldBe("1.0.0");
        _home.Active("acme.warm").ShouldBe("not really code of 1.0.0");
    }

    [Fact]
    public async Task Recover_NothingHappened_ChangesNothing()
    {
        await InstallTwoAsync();

        var report = await _home.Client.RecoverAsync(TestHome.Cancellation);

        report.Undone.Concat(report.Finished).ShouldBeEmpty();
        _home.Active("acme.warm").ShouldBe("not really code of 1.0.0");
    }

    public void Dispose() => _home.Dispose();

    private async Task InstallTwoAsync()
    {
        PublishTwo("1.0.0");
        await _home.InstallAsync("acme.warm");
        _home.Locked("acme.base").ShouldBe("1.0.0");
    }

    private void PublishTwo(string version, string code = "not really code")
    {
        _home.Publish(new SomePackage("acme.warm", version) { DependsOn = [$"acme.base [{version}]"], Code = code });
        _home.Publish(new SomePackage("acme.base", version));
    }

    private SnapshotProgress Cuts() => new(step =>
    {
        if (step is { Step: PackageStep.Downloading })
        {
            return;
        }

        var copy = _home.In($"cut{_cuts.Count}");
        CopyFolder(_home.Home, copy);
        _cuts.Add(($"{_cuts.Count} {step.Step} {step.Plugin}", copy));
    });

    // The version of both, which must be the same in folder and lock file.
    private async Task<string?> RecoveredAsync(string step, string copy)
    {
        using var home = new TestHome(feeds: [], home: copy);

        await home.Client.RecoverAsync(TestHome.Cancellation);

        var version = home.Locked("acme.warm");
        home.Locked("acme.base").ShouldBe(version, step);
        foreach (var id in new[] { "acme.warm", "acme.base" })
        {
            (home.Active(id)?.EndsWith($"of {version}", StringComparison.Ordinal) ?? version is null).ShouldBeTrue(step);
        }

        File.Exists(Path.Combine(copy, "packages", "journal.json")).ShouldBeFalse(step);
        Directory.Exists(Path.Combine(copy, "packages", "staging")).ShouldBeFalse(step);
        if (version is not null)
        {
            File.Exists(Path.Combine(copy, "packages", "acme.warm", version, $"acme.warm.{version}.nupkg")).ShouldBeTrue(step);
        }

        return version;
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".lock"))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }
}
