using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using PluginHost.Sdk.Imaging;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

/// <summary>A plugin without permissions: all of it real, in one process.</summary>
[SupportedOSPlatform("linux")]
public sealed class WorkerSandboxTests(SharedWorker shared) : IClassFixture<SharedWorker>, IDisposable
{
    private const string NotPermitted = "error-1";
    private const string SignalOfEnd = "17";

    private readonly WorkerHost _host = shared.Host;
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("pluginhost-outside");

    private string Secret
    {
        get
        {
            var path = Path.Combine(_outside.FullName, "id_ed25519");
            File.WriteAllText(path, "secret");
            return path;
        }
    }

    public void Dispose() => _outside.Delete(recursive: true);

    [Theory]
    [InlineData("read")]
    [InlineData("put")]
    [InlineData("delete")]
    [InlineData("mode")]
    [InlineData("time")]
    public async Task File_OutsideOfItsFolders_IsDeniedAndTheFaultNamesThePermission(string act)
    {
        var secret = Secret;

        var fault = await _host.FailsAsync($"{act} {secret}");

        fault.Message.ShouldContain("This worker has no 'files' permission");
        File.ReadAllText(secret).ShouldBe("secret");
        File.GetUnixFileMode(secret).HasFlag(UnixFileMode.UserRead).ShouldBeTrue();
        File.GetLastWriteTimeUtc(secret).Year.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public async Task File_MadeOutside_IsDenied()
    {
        (await _host.FailsAsync($"put {Path.Combine(_outside.FullName, "new")}")).Message.ShouldContain("'files'");

        _outside.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task Folder_OutsideOfItsFolders_IsNotListed() => (await _host.FailsAsync($"list {_outside.FullName}")).Message.ShouldContain("'files'");

    [Fact]
    public async Task File_OfTheHost_IsDenied()
    {
        (await _host.FailsAsync($"read /proc/{Environment.ProcessId}/environ")).Message.ShouldContain("'files'");
        (await _host.FailsAsync($"put {Path.Combine(_host.Runtime.Options.UserFolder, "Worker", "plugin.json")}")).Message.ShouldContain("'files'");
    }

    [Fact]
    public async Task Files_OfItsOwn_AreReadAndWritten() => (await _host.AskAsync("own")).ShouldBe("used-3");

    [Fact]
    public async Task Files_OfTheSystemThatARuntimeReads_AreRead()
    {
        (await _host.AskAsync("read /proc/self/status")).ShouldStartWith("read-");
        (await _host.AskAsync("read /proc/meminfo")).ShouldStartWith("read-");
        (await _host.AskAsync("list /usr/lib")).ShouldStartWith("listed-");
    }

    [Fact]
    public async Task Picture_OfACall_IsLentToReadUnderItsNameForAsLongAsTheCallTakes()
    {
        var picture = Secret;
        using var lease = _host.Host.Capabilities.Rent<IImageDecoder>();

        var seen = (await lease.Capability.DecodeAsync(new DecodePixelsRequest(new ImageFile(picture), ImageLimits.Default, 8, 8), CancellationToken.None)).Refusal!.Reason.Split(' ');

        seen.Length.ShouldBe(2, "it could be written");
        seen[1].ShouldBe("secret");
        seen[0].ShouldNotBe(picture);
        Path.GetFileName(seen[0]).ShouldBe(Path.GetFileName(picture));
        File.Exists(seen[0]).ShouldBeFalse("it is still lent");
        File.ReadAllText(picture).ShouldBe("secret");
    }

    [Fact]
    public async Task Connect_Loopback_IsDeniedAndTheFaultNamesThePermission()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var fault = await _host.FailsAsync($"connect {((IPEndPoint)listener.LocalEndpoint).Port}");

        fault.Message.ShouldContain("This worker has no 'network' permission");
        fault.Message.ShouldContain("SocketException");
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Start_Program_IsDeniedAndTheFaultNamesThePermission() => (await _host.FailsAsync("start /bin/true")).Message.ShouldContain("This worker has no 'processes' permission");

    [Fact]
    public async Task Call_ThatReachesBeyondTheProcess_IsDenied()
    {
        var self = Environment.ProcessId;

        (await _host.AskAsync($"call {Numbers.MakeTask} {SignalOfEnd}")).ShouldBe(NotPermitted, "a fork");
        (await _host.AskAsync($"call {Numbers.Kill} {self} 0")).ShouldBe(NotPermitted, "a signal to the host");
        (await _host.AskAsync($"call {Numbers.Trace} 16 {self}")).ShouldBe(NotPermitted, "to trace the host");
        (await _host.AskAsync($"call {Numbers.Limits} {self} 0 0 0")).ShouldBe(NotPermitted, "limits of the host");
        (await _host.AskAsync($"call {Numbers.HandleOfAnother} 0 0 0")).ShouldBe(NotPermitted, "handles of others");
        (await _host.AskAsync($"call {Numbers.Rings} 1 0")).ShouldBe(NotPermitted, "io_uring");
        (await _host.AskAsync($"call {Numbers.Unshare} 268435456")).ShouldBe(NotPermitted, "a namespace");
        (await _host.AskAsync($"call {Numbers.Mount} 0 0 0 0")).ShouldBe(NotPermitted, "a mount");
        (await _host.AskAsync($"call {Numbers.Bpf} 0 0 0")).ShouldBe(NotPermitted, "bpf");
    }

    [Fact]
    public void Snapshot_Running_TellsWhatHolds()
    {
        var limits = _host.Snapshot.Worker!.Limits.ToDictionary(limit => limit.Name);

        limits["files"].How.ShouldNotBeNull().ShouldStartWith("refused by Landlock ");
        limits["network"].How.ShouldBe("refused by seccomp");
        limits["processes"].How.ShouldBe("refused by seccomp");
        limits["signals"].IsGranted.ShouldBeTrue();
        limits["system.calls"].How.ShouldBe("seccomp");
    }
}
