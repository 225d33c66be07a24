using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Runtime.Tests.Lifecycle;

public sealed class ReloadHistoryTests
{
    private static readonly PluginId Healthy = new("fixtures.healthy");

    [Fact]
    public async Task Transitions_LoadReplaceAndUnload_SayFromWhichVersionToWhich()
    {
        await using var host = new TestRuntime();
        var folder = host.User.Install("Healthy", change: manifest => manifest with { Version = "1.0.0" });
        await host.StartAsync();
        PluginFolder.Rewrite(folder, manifest => manifest with { Version = "2.0.0" });

        await host.Runtime.ReloadAsync(Healthy, "a new version", CancellationToken.None);
        await host.Runtime.DisableAsync(Healthy, CancellationToken.None);

        host.Plugin("fixtures.healthy").Transitions.Select(report => (report.Kind, report.FromVersion, report.ToVersion)).ShouldBe(
        [
            (TransitionKind.Unloaded, "2.0.0", null),
            (TransitionKind.Replaced, "1.0.0", "2.0.0"),
            (TransitionKind.Loaded, null, "1.0.0"),
        ]);
        await host.ProvedAsync("fixtures.healthy");
        host.Plugin("fixtures.healthy").Transitions.Take(2).ShouldAllBe(report => report.Unload == UnloadProof.Proved && report.ProofMilliseconds > 0);
    }

    [Fact]
    public async Task Transitions_NewVersionWillNotStart_SaysThatItFailedAndWhy()
    {
        await using var host = new TestRuntime();
        var participant = new RecordingParticipant();
        host.TakesPart(participant);
        var folder = host.User.Install("Healthy", change: manifest => manifest with { Version = "1.0.0" });
        await host.StartAsync();
        participant.RefuseWith = "a route without access";
        PluginFolder.Rewrite(folder, manifest => manifest with { Version = "2.0.0" });

        await Should.ThrowAsync<PluginFaultException>(() => host.Runtime.ReloadAsync(Healthy, "test", CancellationToken.None));

        var report = host.Plugin("fixtures.healthy").Transitions[0];
        (report.Kind, report.FromVersion, report.ToVersion).ShouldBe((TransitionKind.Failed, "1.0.0", "2.0.0"));
        report.Problem!.Reason.ShouldContain("a route without access");
    }

    [Fact]
    public async Task Faults_MoreThanAreKept_AreTheLatestAndOutliveTheInstance()
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { BreakerThreshold = 1_000 };
        host.User.InstallAssorted("Throwing.ThrowsInCalls", "failing.plugin");
        await host.StartAsync();
        Directory.CreateDirectory(Path.Combine(host.Options.DataFolder, "failing.plugin"));
        await File.WriteAllTextAsync(Path.Combine(host.Options.DataFolder, "failing.plugin", "fail"), "");

        for (var call = 0; call < 25; call++)
        {
            await Should.ThrowAsync<PluginFaultException>(() => host.TagAsync());
        }

        host.Plugin("failing.plugin").Health.Failures.ShouldBe(25);
        await host.Runtime.DisableAsync(new PluginId("failing.plugin"), CancellationToken.None);

        var faults = host.Plugin("failing.plugin").Faults;
        faults.Count.ShouldBe(20);
        faults.ShouldAllBe(fault => fault.Code == "PH4301" && fault.Method == "TagAsync" && fault.Message.Contains("HostileException"));
        faults.Select(fault => fault.At).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Health_AfterCalls_NamesTheMethodsOfTheContract()
    {
        await using var host = new TestRuntime();
        host.BuiltIn.Install("Healthy");
        await host.StartAsync();
        using var lease = host.Runtime.Capabilities.Rent<IKeyValueStore>();

        await lease.Capability.ListAsync(new ListValuesRequest("a", ""), CancellationToken.None);
        await lease.Capability.GetAsync(new GetValueRequest("a", "b"), CancellationToken.None);
        await lease.Capability.GetAsync(new GetValueRequest("a", "b"), CancellationToken.None);
        await host.TagAsync();

        host.Plugin("fixtures.healthy").Health.Methods.Where(method => method.Contract is "storage.values" or "tagging.tagger")
            .Select(method => (method.Capability, method.Method, method.Calls)).ShouldBe(
        [
            ("fixtures.healthy", "GetAsync", 2), ("fixtures.healthy", "ListAsync", 1), ("fixtures.healthy", "TagAsync", 1),
        ]);
    }
}
