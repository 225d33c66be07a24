using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.SafeMode;

public sealed class SafeModeTests
{
    [Fact]
    public async Task StartAsync_TwoStartsThatNeverEnded_LeavesUserPluginsOutAndNamesTheSuspect()
    {
        await using var host = Home();
        Crash(host, "fixtures.conflict.one");
        Crash(host, "fixtures.conflict.one");

        await host.StartAsync();

        var report = host.Runtime.SafeMode;
        report.Active.ShouldBeTrue();
        report.FailedStarts.ShouldBe(2);
        report.Suspects.ShouldHaveSingleItem().Plugin.ShouldBe("fixtures.conflict.one");
        report.Reason!.Code.ShouldBe("PH1702");
        report.Reason.Reason.ShouldContain("fixtures.conflict.one");
        report.LeftOut.ShouldBe([new PluginId("fixtures.conflict.one"), new PluginId("fixtures.conflict.two")]);
        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Active);
        host.Plugin("fixtures.conflict.one").Reason!.Code.ShouldBe("PH1701");
    }

    [Fact]
    public async Task StartAsync_OneStartThatNeverEnded_IsANormalStart()
    {
        await using var host = Home();
        Crash(host, "fixtures.conflict.one");

        await host.StartAsync();

        host.Runtime.SafeMode.Active.ShouldBeFalse();
        host.Runtime.SafeMode.FailedStarts.ShouldBe(1);
        host.Plugin("fixtures.conflict.one").State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public async Task StartAsync_HostIsWellForAWhile_ForgetsFailuresAndRemembersTheSet()
    {
        await using var host = Home();
        Crash(host, "fixtures.conflict.one");
        host.Options = host.Options with { TrialPeriod = TimeSpan.FromMilliseconds(50) };

        await host.StartAsync();
        await TestRuntime.EventuallyAsync(() => host.Runtime.SafeMode.LastGood is not null, "the good set is kept");

        host.Runtime.SafeMode.FailedStarts.ShouldBe(0);
        host.Runtime.SafeMode.LastGood!.Plugins.Select(plugin => plugin.Id).ShouldBe(["fixtures.conflict.one", "fixtures.conflict.two"]);
    }

    [Fact]
    public async Task StartAsync_StoppedBeforeItWasWell_IsNoFailure()
    {
        await using var host = Home();
        await host.StartAsync();
        await host.RestartAsync();
        await host.RestartAsync();

        host.Runtime.SafeMode.FailedStarts.ShouldBe(0);
    }

    [Theory]
    [InlineData(SafeModeChoice.On, true)]
    [InlineData(SafeModeChoice.Off, false)]
    public async Task StartAsync_Chosen_OverridesWhatHappened(SafeModeChoice choice, bool active)
    {
        await using var host = Home();
        Crash(host, "fixtures.conflict.one");
        Crash(host, "fixtures.conflict.one");
        host.Options = host.Options with { SafeMode = choice };

        await host.StartAsync();

        host.Runtime.SafeMode.Active.ShouldBe(active);
    }

    [Fact]
    public async Task EnableAsync_InSafeMode_TriesOnePluginAloneAndARescanKeepsTheRestOut()
    {
        await using var host = Home();
        host.Options = host.Options with { SafeMode = SafeModeChoice.On };
        await host.StartAsync();

        await host.Runtime.EnableAsync(new PluginId("fixtures.conflict.two"), CancellationToken.None);
        await host.Runtime.RescanAsync(CancellationToken.None);

        host.Plugin("fixtures.conflict.two").State.ShouldBe(PluginState.Active);
        host.Plugin("fixtures.conflict.one").State.ShouldBe(PluginState.Disabled);
    }

    [Fact]
    public async Task LeaveSafeModeAsync_LoadsWhatWasLeftOut()
    {
        await using var host = Home();
        Crash(host, "fixtures.conflict.one");
        Crash(host, "fixtures.conflict.one");
        await host.StartAsync();

        var report = await host.Runtime.LeaveSafeModeAsync(CancellationToken.None);

        report.Active.ShouldBeFalse();
        report.FailedStarts.ShouldBe(0);
        host.Runtime.Plugins.ShouldAllBe(plugin => plugin.State == PluginState.Active);
    }

    [Fact]
    public async Task RestoreLastGoodAsync_DisablesNewcomersAndChangedVersionsAndRunsTheRest()
    {
        await using var host = Home();
        host.Options = host.Options with { TrialPeriod = TimeSpan.FromMilliseconds(50) };
        await host.StartAsync();
        await TestRuntime.EventuallyAsync(() => host.Runtime.SafeMode.LastGood is not null, "the good set is kept");
        await host.EndAsync();
        host.User.InstallAssorted("AssortedPlugin", "new.comer");
        PluginFolder.Rewrite(host.User.PathOf("Conflict.Two"), manifest => manifest with { Version = "7.0.0" });
        Crash(host, "new.comer");
        Crash(host, "new.comer");
        await host.StartAsync();

        var report = await host.Runtime.RestoreLastGoodAsync(CancellationToken.None);

        report.Kept.ShouldHaveSingleItem().Id.ShouldBe("fixtures.conflict.one");
        report.SwitchedOff.Select(plugin => plugin.Id).ShouldBe(["fixtures.conflict.two", "new.comer"]);
        report.Missing.ShouldHaveSingleItem().Reason.ShouldContain("7.0.0 is in its place");
        host.Runtime.SafeMode.Active.ShouldBeFalse();
        host.Plugin("fixtures.conflict.one").State.ShouldBe(PluginState.Active);
        host.Plugin("new.comer").Reason!.Code.ShouldBe("PH1005");
    }

    [Fact]
    public async Task RestoreLastGoodAsync_NothingRemembered_SaysSo()
    {
        await using var host = Home();
        await host.StartAsync();

        (await Should.ThrowAsync<PluginFaultException>(() => host.Runtime.RestoreLastGoodAsync(CancellationToken.None))).Code.ShouldBe("PH1703");
    }

    [Fact]
    public async Task StartAsync_DamagedJournal_StartsAndWritesItAnew()
    {
        await using var host = Home();
        Directory.CreateDirectory(host.Options.StateFolder);
        File.WriteAllText(Path.Combine(host.Options.StateFolder, "starts.json"), "{ nonsense");

        await host.StartAsync();

        host.Runtime.SafeMode.Active.ShouldBeFalse();
        host.Plugin("fixtures.conflict.one").State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public void Journal_SeveralRunWhenItEnds_BlamesTheOneCalledLastFirst()
    {
        var folder = Directory.CreateTempSubdirectory("pluginhost-journal-").FullName;
        try
        {
            var journal = Journal(folder);
            foreach (var id in new[] { "acme.one", "acme.two", "acme.three" })
            {
                journal.Trying(Candidate(id), "Configure");
                journal.Tried(Candidate(id), runs: true);
            }

            journal.Called(new PluginId("acme.one"));
            journal.Called(new PluginId("acme.two"));

            using var next = Journal(folder);
            next.Suspects.Select(suspect => suspect.Plugin).ShouldBe(["acme.two", "acme.three", "acme.one"]);
            next.Suspects[0].Evidence.ShouldContain("called last");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TestRuntime Home()
    {
        var host = new TestRuntime();
        host.BuiltIn.Install("Healthy");
        host.User.Install("Conflict.One");
        host.User.Install("Conflict.Two");
        return host;
    }

    /// <summary>What a process leaves that dies while it starts a plugin: a journal that was never closed.</summary>
    private static void Crash(TestRuntime host, string suspect) =>
        Journal(host.Options.StateFolder).Trying(Candidate(suspect), "Configure");

    private static StartJournal Journal(string folder)
    {
        var journal = new StartJournal(folder, TimeSpan.FromMinutes(1), TimeProvider.System);
        journal.Open();
        return journal;
    }

    private static PluginCandidate Candidate(string id) => new(new PluginId(id), "/nowhere", BuiltIn: false, default);
}
