using System.Text;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests;

/// <summary>Whatever a plugin's folder holds, it costs that plugin and its dependents their start, and nobody else.</summary>
public sealed class BadPluginTests
{
    private static readonly byte[] Mz = [(byte)'M', (byte)'Z'];

    [Fact]
    public async Task StartAsync_FoldersOfEveryBadKind_EachIsRefusedAndTheRestServes()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        var dll = File.ReadAllBytes(Path.Combine(PluginFolder.Fixtures, "Fixtures.Assorted", "Fixtures.Assorted.dll"));
        Broken(host, "manifest.huge", PluginManifest.FileName, [.. Encoding.UTF8.GetBytes("{\"id\":\""), .. new byte[100 << 20]]);
        Broken(host, "manifest.empty", PluginManifest.FileName, []);
        Broken(host, "dll.truncated", "Fixtures.Assorted.dll", dll[..(dll.Length / 2)]);
        Broken(host, "dll.short", "Fixtures.Assorted.dll", Mz);
        Broken(host, "dll.native", "Fixtures.Assorted.dll", [0x7f, .. "ELF"u8, .. new byte[4096]]);
        Broken(host, "dll.noclr", "Fixtures.Assorted.dll", WithoutClrHeader(dll));
        host.User.InstallAssorted("AssortedPlugin", "path.above", manifest => manifest with { Entry = manifest.Entry with { Assembly = "../../Healthy/Fixtures.Healthy.dll" } });
        host.User.InstallAssorted("AssortedPlugin", "path.windows", manifest => manifest with { Entry = manifest.Entry with { Assembly = "..\\x.dll" } });
        host.User.InstallAssorted("AssortedPlugin", "path.host", manifest => manifest with { Entry = manifest.Entry with { Assembly = "pluginhost.sdk.dll" } });
        File.WriteAllText(Path.Combine(host.User.PathOf("path.host"), "pluginhost.sdk.dll"), "");
        host.User.InstallAssorted("AssortedPlugin", "too.many", manifest => manifest with { Provides = [.. Enumerable.Range(0, 2000).Select(number => new ManifestCapability("tagger", $"too.many{number}", "x", "X"))] });
        host.User.InstallAssorted("AssortedPlugin", "linked.dll");
        File.Delete(Path.Combine(host.User.PathOf("linked.dll"), "Fixtures.Assorted.dll"));
        File.CreateSymbolicLink(Path.Combine(host.User.PathOf("linked.dll"), "Fixtures.Assorted.dll"), Path.Combine(PluginFolder.Fixtures, "Fixtures.Assorted", "Fixtures.Assorted.dll"));
        host.User.InstallAssorted("AssortedPlugin", "Upper.Case", manifest => manifest with { Id = "Fixtures.Healthy" });
        host.User.InstallAssorted("AssortedPlugin", "ring.one", Needs("ring.two"));
        host.User.InstallAssorted("AssortedPlugin", "ring.two", Needs("ring.one"));
        host.User.InstallAssorted("AssortedPlugin", "needs.ring", Needs("ring.one"));
        host.User.InstallAssorted("AssortedPlugin", "needs.newer", Needs("fixtures.healthy", "[99.0,)"));

        await host.StartAsync();

        Code(host, "manifest.huge").ShouldBe("PH1003");
        Code(host, "manifest.empty").ShouldBe("PH1003");
        Code(host, "dll.truncated").ShouldBe("PH1301");
        Code(host, "dll.short").ShouldBe("PH1301");
        Code(host, "dll.native").ShouldBe("PH1301");
        Code(host, "dll.noclr").ShouldBe("PH1301");
        Code(host, "path.above").ShouldBe("PH1003");
        Code(host, "path.windows").ShouldBe("PH1003");
        Code(host, "path.host").ShouldBe("PH1103");
        Code(host, "too.many").ShouldBe("PH1003");
        Code(host, "linked.dll").ShouldBe("PH1003");
        Code(host, "upper.case").ShouldBe("PH1003");
        Code(host, "ring.one").ShouldBe("PH1202");
        Code(host, "ring.two").ShouldBe("PH1202");
        Code(host, "needs.ring").ShouldBe("PH1203");
        Code(host, "needs.newer").ShouldBe("PH1204");
        host.Runtime.Plugins.Count(plugin => plugin.State == PluginState.Active).ShouldBe(1);
        host.Runtime.Plugins.Where(plugin => plugin.State != PluginState.Active).ShouldAllBe(plugin => plugin.Reason!.Cure != null);
        (await host.TagAsync()).ShouldBe("healthy calm 0");
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"the module is broken\");", "PH1303", "the module is broken")]
    [InlineData("Thread.Sleep(Timeout.Infinite);", "PH1304", "did not finish")]
    public async Task StartAsync_ModuleInitializer_IsInsideTheDeadline(string body, string code, string text)
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { StartDeadline = TimeSpan.FromSeconds(2) };
        host.User.Install("acme.module", PluginCompiler.Compile(
            "Acme",
            PluginCompiler.Usings + "namespace Acme { static class Module { [ModuleInitializer] public static void Run() { " + body + " } } public sealed class Plugin : IPlugin { public void Configure(IPluginBuilder builder) { } } }",
            PluginCompiler.RealSdk));

        await host.StartAsync();

        Code(host, "acme.module").ShouldBe(code);
        host.Plugin("acme.module").Reason!.Reason.ShouldContain(text);
    }

    [Theory]
    [InlineData("Throwing.ThrowsInStaticConstructor", "the static constructor is broken")]
    [InlineData("Hanging.HangsInStaticConstructor", "did not finish")]
    public async Task StartAsync_StaticConstructor_IsInsideTheDeadline(string type, string text)
    {
        await using var host = new TestRuntime();
        host.Options = host.Options with { StartDeadline = TimeSpan.FromSeconds(2) };
        host.User.InstallAssorted(type, "static.plugin");

        await host.StartAsync();

        host.Plugin("static.plugin").State.ShouldBe(PluginState.Disabled);
        host.Plugin("static.plugin").Reason!.Reason.ShouldContain(text);
    }

    [Theory]
    [InlineData("Throwing.ThrowsInDispose", "dispose is broken")]
    [InlineData("Hanging.HangsInDispose", "disposing its services did not end")]
    public async Task DisableAsync_DisposalGoesWrong_IsToldAndThePluginIsOut(string type, string text)
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted(type, "ending.plugin");
        await host.StartAsync();
        (await host.TagAsync()).ShouldNotBeEmpty();

        var report = await host.Runtime.DisableAsync(new PluginId("ending.plugin"), CancellationToken.None);

        report.Problem!.Reason.ShouldContain(text);
        host.Plugin("ending.plugin").State.ShouldBe(PluginState.Disabled);
        host.Runtime.Capabilities.TryRent<ITagger>().ShouldBeNull();
    }

    [Fact]
    public async Task StartAsync_PluginHoardsServices_CostsNobodyElse()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        host.User.InstallAssorted("Throwing.HoardsServices", "hoarding.plugin");

        await host.StartAsync();

        (await host.TagAsync()).ShouldBe("healthy calm 0");
        host.Plugin("hoarding.plugin").State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public async Task StartAsync_TwoPluginsWithOneCapabilityId_FirstKeepsItAndTheOtherIsTold()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy", "a");
        host.User.Install("Healthy", "b", manifest => manifest with { Id = "other.healthy", DependsOn = [new ManifestDependency("fixtures.healthy", "[0.0,)", false)] });

        await host.StartAsync();

        host.Runtime.Capabilities.List<ITagger>().ShouldHaveSingleItem().Owner.Value.ShouldBe("fixtures.healthy");
        host.Plugin("other.healthy").Notes.ShouldContain(note => note.Code == "PH1311");
    }

    [Fact]
    public async Task StartAsync_HostAndForeignDllsShipped_AreIgnoredAndNamed()
    {
        await using var host = new TestRuntime();
        host.User.Install("Conflict.One");
        var folder = host.User.Install("Healthy", change: manifest => manifest with { DependsOn = [new ManifestDependency("fixtures.conflict.one", "[0.0,)", false)] });
        Directory.CreateDirectory(Path.Combine(folder, "lib", "net10.0"));
        foreach (var name in new[] { "PLUGINHOST.SDK.DLL", "Microsoft.Extensions.Logging.Abstractions.dll", "microsoft.aspnetcore.http.dll", "lib/net10.0/PluginHost.Sdk.dll", "Fixtures.Conflict.One.dll" })
        {
            File.WriteAllText(Path.Combine(folder, name), "an old copy");
        }

        await host.StartAsync();

        (await host.TagAsync("fixtures.healthy")).ShouldBe("healthy calm 0");
        var notes = host.Plugin("fixtures.healthy").Notes;
        notes.Count(note => note.Code == "PH1103").ShouldBe(4);
        notes.ShouldAllBe(note => note.Cure!.StartsWith("Author:", StringComparison.Ordinal));
        notes.ShouldContain(note => note.Code == "PH1105" && note.Reason.Contains("Fixtures.Conflict.One.dll", StringComparison.Ordinal));
        host.Plugin("fixtures.healthy").Assemblies.Count(assembly => assembly.Name == "PluginHost.Sdk").ShouldBe(1);
    }

    [Fact]
    public async Task StartAsync_SymbolicLinkToAPluginFolder_IsFollowedOnceAndLinksInsideAreNot()
    {
        await using var host = new TestRuntime();
        var elsewhere = new PluginFolder(Path.Combine(host.Root, "elsewhere")).Install("Healthy");
        Directory.CreateSymbolicLink(Path.Combine(elsewhere, "loop"), elsewhere);
        Directory.CreateDirectory(host.Options.UserFolder);
        Directory.CreateSymbolicLink(host.User.PathOf("linked"), elsewhere);
        Directory.CreateSymbolicLink(host.User.PathOf("again"), elsewhere);

        await host.StartAsync();

        (await host.TagAsync()).ShouldBe("healthy calm 0");
        host.Plugin("fixtures.healthy").Notes.ShouldContain(note => note.Code == "PH1004");
    }

    [Fact]
    public async Task StartAsync_FolderVanishesOrChangesBetweenReadingAndLoading_IsRefusedAndFollowedLater()
    {
        await using var host = new TestRuntime();
        host.User.InstallAssorted("Meddling.TouchesNeighbours", "a.first");
        host.User.InstallAssorted("AssortedPlugin", "gone.plugin", Needs("a.first"));
        host.User.InstallAssorted("AssortedPlugin", "changed.plugin", Needs("a.first"));

        await host.StartAsync();

        host.Plugin("gone.plugin").State.ShouldBe(PluginState.Disabled);
        Code(host, "changed.plugin").ShouldBe("PH1314");
        await host.Runtime.RescanAsync(CancellationToken.None);
        host.Plugin("changed.plugin").State.ShouldBe(PluginState.Active);
        host.Runtime.Find(new PluginId("gone.plugin")).ShouldBeNull();
    }

    private static Func<PluginManifest, PluginManifest> Needs(string id, string range = "[0.0,)") => manifest => manifest with { DependsOn = [new ManifestDependency(id, range, false)] };

    private static string Code(TestRuntime host, string id) => host.Plugin(id).Reason!.Code;

    private static void Broken(TestRuntime host, string id, string file, byte[] content) => File.WriteAllBytes(Path.Combine(host.User.InstallAssorted("AssortedPlugin", id), file), content);

    // The directory entry that says where the .NET part is: without it this is a native dll.
    private static byte[] WithoutClrHeader(byte[] dll)
    {
        byte[] native = [.. dll];
        var optional = BitConverter.ToInt32(native, 0x3c) + 24;
        var directories = optional + (BitConverter.ToUInt16(native, optional) == 0x20b ? 112 : 96);
        native.AsSpan(directories + (14 * 8), 8).Clear();
        return native;
    }
}
