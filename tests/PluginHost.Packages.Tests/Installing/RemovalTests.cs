using PluginHost.Packages.Installing;
using PluginHost.Packages.Tests.Packing;
using PluginHost.Sdk;

namespace PluginHost.Packages.Tests.Installing;

/// <summary>A plugin that is removed takes along what it kept, unless somebody wants that for later.</summary>
public sealed class RemovalTests : IDisposable
{
    private static readonly PluginId Warm = new("acme.warm");

    private readonly TestHome _home = new();

    private string Settings => Path.Combine(_home.Home, "settings", "acme.warm.json");

    [Fact]
    public async Task Remove_Plugin_TakesSettingsDataAndCacheAlong()
    {
        await InstallAsync();
        var plan = await _home.Client.PlanUninstallAsync(Warm, TestHome.Cancellation);
        plan.Changes.ShouldHaveSingleItem().DataBytes.ShouldBe(6 + 7 + 11);
        File.Exists(Settings).ShouldBeTrue();

        await _home.ApplyAsync(plan);

        Own().ShouldBeEmpty();
        File.Exists(Path.Combine(_home.Home, "settings", "acme.warmer.json")).ShouldBeTrue();
        Directory.Exists(Path.Combine(_home.Home, "plugin-data", "acme.warmer")).ShouldBeTrue();
    }

    [Fact]
    public async Task Remove_KeepingData_LeavesThemForTheNextTime()
    {
        await InstallAsync();

        await _home.ApplyAsync(await _home.Client.PlanUninstallAsync(Warm, TestHome.Cancellation) with { KeepData = true });

        _home.Active("acme.warm").ShouldBeNull();
        Own().Count.ShouldBe(4);
    }

    [Fact]
    public async Task Recover_PowerCutWhileDataAreRemoved_RemovesTheRest()
    {
        await InstallAsync();
        var plan = await _home.Client.PlanUninstallAsync(Warm, TestHome.Cancellation);
        var after = _home.In("after");
        await _home.ApplyAsync(plan, new SnapshotProgress(step =>
        {
            if (step.Step == PackageStep.Committing)
            {
                Copy(_home.Home, after);
            }
        }));
        Directory.Delete(Path.Combine(after, "plugin-data", "acme.warm"), recursive: true);
        File.Exists(Path.Combine(after, "settings", "acme.warm.json")).ShouldBeTrue();

        using var cut = new TestHome(home: after);
        (await cut.Client.RecoverAsync(TestHome.Cancellation)).Finished.ShouldBe([Warm]);

        Own(after).ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_Plugin_KeepsWhatItHas()
    {
        await InstallAsync();
        _home.Publish(new SomePackage("acme.warm", "1.1.0"));

        await _home.InstallAsync("acme.warm");

        Own().Count.ShouldBe(4);
    }

    public void Dispose() => _home.Dispose();

    private async Task InstallAsync()
    {
        _home.Publish(new SomePackage("acme.warm", "1.0.0"));
        await _home.InstallAsync("acme.warm");
        foreach (var (path, text) in new[]
        {
            ("settings/acme.warm.json", "values"), ("settings/acme.warm.secrets.json", "secrets"), ("settings/acme.warmer.json", "other"), ("plugin-data/acme.warm/deep/notes.txt", "of a plugin"),
            ("plugin-data/acme.warmer/notes.txt", "of another"), ("cache/acme.warm/x.bin", "cached"),
        })
        {
            var file = Path.Combine(_home.Home, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private List<string> Own(string? home = null) =>
        [.. new[] { "settings/acme.warm.json", "settings/acme.warm.secrets.json", "plugin-data/acme.warm", "cache/acme.warm" }.Select(path => Path.Combine(home ?? _home.Home, path)).Where(Path.Exists)];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".lock"))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
