using System.Runtime.InteropServices;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Loading;

public sealed class NativeLibraryTests
{
    [Theory]
    [InlineData("linux-x64", new[] { "linux-x64", "linux", "unix-x64", "unix", "any" })]
    [InlineData("linux-musl-arm64", new[] { "linux-musl-arm64", "linux-musl", "linux-arm64", "linux", "unix-arm64", "unix", "any" })]
    [InlineData("win-x64", new[] { "win-x64", "win", "any" })]
    [InlineData("osx-arm64", new[] { "osx-arm64", "osx", "unix-arm64", "unix", "any" })]
    public void Fallbacks_Rid_FromSpecificToGeneral(string rid, string[] expected) => RuntimeIdentifiers.Fallbacks(rid).ShouldBe(expected);

    [Fact]
    public async Task Call_PluginCarriesNativeForThisSystem_IsFound()
    {
        await using var host = new TestRuntime();
        Carry(host, RuntimeInformation.RuntimeIdentifier);

        await host.StartAsync();

        (await host.TagAsync()).ShouldBe("cbf43926");
    }

    [Fact]
    public async Task Call_PluginCarriesNativeForOthersOnly_NamesWhatItHasAndWhatThisIs()
    {
        await using var host = new TestRuntime();
        Carry(host, "haiku-sparc");
        await host.StartAsync();

        var fault = await Should.ThrowAsync<PluginFaultException>(() => host.TagAsync());

        fault.CauseType.ShouldBe(typeof(DllNotFoundException).FullName);
        fault.Message.ShouldContain("PH1307");
        fault.Message.ShouldContain("haiku-sparc");
        fault.Message.ShouldContain(RuntimeInformation.RuntimeIdentifier);
    }

    // The runtime's own compression library, under another name: it is there on every system.
    private static void Carry(TestRuntime host, string rid)
    {
        var folder = host.User.InstallAssorted("NativePlugin", "native.plugin");
        var source = Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*System.IO.Compression.Native.*").First();
        var target = Path.Combine(folder, "runtimes", rid, "native");
        Directory.CreateDirectory(target);
        File.Copy(source, Path.Combine(target, (OperatingSystem.IsWindows() ? "" : "lib") + "fixturenative" + Path.GetExtension(source)));
    }
}
