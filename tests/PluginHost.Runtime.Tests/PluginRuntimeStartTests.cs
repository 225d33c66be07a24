using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests;

public sealed class PluginRuntimeStartTests
{
    [Fact]
    public async Task StartAsync_HealthyPlugin_GoesThroughAllStatesAndAnswers()
    {
        await using var host = new TestRuntime();
        host.BuiltIn.Install("Healthy");

        await host.StartAsync();

        (await host.TagAsync()).ShouldBe("healthy calm 0");
        host.Runtime.IsReady.ShouldBeTrue();
        host.Observer.StatesOf("fixtures.healthy").ShouldBe([PluginState.Verified, PluginState.Resolved, PluginState.Loading, PluginState.Active]);
        var plugin = host.Plugin("fixtures.healthy");
        plugin.BuiltIn.ShouldBeTrue();
        plugin.Health.Calls.ShouldBeGreaterThan(0);
        plugin.Assemblies.ShouldContain(assembly => assembly.Name == "Fixtures.Healthy" && !assembly.Shared);
        plugin.Assemblies.ShouldContain(assembly => assembly.Name == "PluginHost.Sdk" && assembly.Shared);
        plugin.Transitions[0].Steps.Select(step => step.Name).ShouldBe(["load", "configure", "start", "switch"]);
    }

    [Theory]
    [InlineData("Throwing.ThrowsInConstructor", "its constructor", "the constructor is broken")]
    [InlineData("Throwing.ThrowsInConfigure", "Configure", "configure is broken")]
    [InlineData("Throwing.ThrowsInStart", "StartAsync", "start is broken")]
    public async Task StartAsync_PluginThrows_IsDisabledByNameAndTheRestServes(string type, string step, string message)
    {
        await using var host = new TestRuntime();
        host.BuiltIn.Install("Healthy");
        host.BuiltIn.InstallAssorted(type, "bad.plugin");
        host.BuiltIn.InstallAssorted("AssortedPlugin", "needs.bad", manifest => manifest with { DependsOn = [new ManifestDependency("bad.plugin", "[1.0,2.0)", false)] });
        PluginFolder.Rewrite(host.BuiltIn.PathOf("bad.plugin"), manifest => manifest with { Version = "1.0.0" });

        await host.StartAsync();

        var bad = host.Plugin("bad.plugin");
        bad.State.ShouldBe(PluginState.Disabled);
        bad.Reason!.Code.ShouldBe("PH1303");
        bad.Reason.Reason.ShouldContain("'bad.plugin'");
        bad.Reason.Reason.ShouldContain(step);
        bad.Reason.Reason.ShouldContain(message);
        bad.Reason.Cure.ShouldNotBeNullOrEmpty();
        host.Plugin("needs.bad").Reason!.Code.ShouldBe("PH1203");
        (await host.TagAsync()).ShouldBe("healthy calm 0");
        await host.ProvedAsync("bad.plugin");
    }

    [Fact]
    public async Task StartAsync_PluginLacksSomething_IsDegradedWithItsOwnReason()
    {
        await using var host = new TestRuntime();
        host.BuiltIn.InstallAssorted("LackingPlugin", "lacking.plugin");

        await host.StartAsync();

        var plugin = host.Plugin("lacking.plugin");
        plugin.State.ShouldBe(PluginState.Degraded);
        plugin.Reason.ShouldBe(new Refusal("PH9901", "Its library is not installed.", "Install it."));
    }

    [Theory]
    [InlineData("Hanging.HangsInConstructor", "its constructor")]
    [InlineData("Hanging.HangsInConfigure", "Configure")]
    [InlineData("Hanging.HangsInStart", "StartAsync")]
    public async Task StartAsync_PluginHangs_IsDisabledAtItsDeadlineAndTheRestServes(string type, string step)
    {
        await using var host = new TestRuntime();
        host.BuiltIn.InstallAssorted(type, "hanging.plugin");
        host.Options = host.Options with { StartDeadline = TimeSpan.FromSeconds(3) };

        await host.StartAsync();
        host.BuiltIn.Install("Healthy");
        await host.Runtime.RescanAsync(CancellationToken.None);

        var hanging = host.Plugin("hanging.plugin");
        hanging.State.ShouldBe(PluginState.Disabled);
        hanging.Reason!.Code.ShouldBe("PH1304");
        hanging.Reason.Reason.ShouldContain(step);
        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public async Task StartAsync_BrokenFolders_AreListedWithTheirReasons()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        Directory.CreateDirectory(host.User.PathOf("Empty One"));
        File.WriteAllText(Path.Combine(host.User.InstallAssorted("AssortedPlugin", "torn"), PluginManifest.FileName), "{\n  \"id\": \"a.b\",\n  \"name\": }");
        host.User.InstallAssorted("NoSuchClass", "no.class");
        host.User.InstallAssorted("Answer", "not.plugin");
        host.User.InstallAssorted("AssortedPlugin", "too.new", manifest => manifest with { Api = "[99.0,)" });
        File.WriteAllText(Path.Combine(host.User.InstallAssorted("AssortedPlugin", "damaged.dll"), "Fixtures.Assorted.dll"), "not a dll");

        await host.StartAsync();

        host.Plugin("empty.one").Reason!.Code.ShouldBe("PH1002");
        host.Plugin("unreadable.torn").Reason!.Reason.ShouldContain("line 3");
        host.Plugin("no.class").Reason!.Code.ShouldBe("PH1301");
        host.Plugin("not.plugin").Reason!.Code.ShouldBe("PH1302");
        host.Plugin("too.new").Reason!.Code.ShouldBe("PH1101");
        host.Plugin("damaged.dll").Reason!.Code.ShouldBe("PH1301");
        host.Plugin("fixtures.healthy").State.ShouldBe(PluginState.Active);
        host.Runtime.Plugins.Select(plugin => plugin.Id).ShouldBeInOrder();
    }

    [Fact]
    public async Task StartAsync_SamePluginTwice_HigherUserVersionWinsAndIsTold()
    {
        await using var host = new TestRuntime();
        host.BuiltIn.InstallAssorted("AssortedPlugin", "twice.there", manifest => manifest with { Version = "1.0.0" });
        host.User.InstallAssorted("AssortedPlugin", "twice.there", manifest => manifest with { Version = "1.1.0" });

        await host.StartAsync();

        var plugin = host.Plugin("twice.there");
        plugin.Manifest!.Version.ShouldBe("1.1.0");
        plugin.BuiltIn.ShouldBeFalse();
        plugin.Notes.ShouldHaveSingleItem().Code.ShouldBe("PH1004");
    }

    [Fact]
    public async Task StartAsync_HostDllShipped_IsIgnoredAndTheAuthorTold()
    {
        await using var host = new TestRuntime();
        var folder = host.User.Install("Healthy");
        File.WriteAllText(Path.Combine(folder, "PluginHost.Sdk.dll"), "an old copy");

        await host.StartAsync();

        (await host.TagAsync()).ShouldBe("healthy calm 0");
        var note = host.Plugin("fixtures.healthy").Notes.ShouldHaveSingleItem();
        note.Code.ShouldBe("PH1103");
        note.Cure!.ShouldContain("ExcludeAssets");
    }

    [Fact]
    public async Task StartAsync_TwoMajorsOfOneLibrary_EachPluginHasItsOwn()
    {
        await using var host = new TestRuntime();
        host.User.Install("Conflict.One");
        host.User.Install("Conflict.Two");

        await host.StartAsync();

        (await host.TagAsync("fixtures.conflict.one")).ShouldBe("library one");
        (await host.TagAsync("fixtures.conflict.two")).ShouldBe("library two for you");
    }

    [Fact]
    public async Task StartAsync_EndpointsWithoutPermission_IsRefused()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy", change: manifest => manifest with { Permissions = [] });

        await host.StartAsync();

        var reason = host.Plugin("fixtures.healthy").Reason!;
        reason.Code.ShouldBe("PH1104");
        reason.Reason.ShouldContain("http.routes");
    }

    [Fact]
    public async Task StartAsync_HttpClientWithoutPermission_IsRefused()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy", change: manifest => manifest with { Permissions = [.. manifest.Permissions.Where(asked => asked.Permission != "network")] });

        await host.StartAsync();

        host.Plugin("fixtures.healthy").Reason!.Code.ShouldBe("PH1341");
        await host.ProvedAsync("fixtures.healthy");
    }
}
