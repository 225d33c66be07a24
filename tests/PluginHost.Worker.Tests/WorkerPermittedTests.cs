using System.Net;
using System.Net.Sockets;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

/// <summary>A plugin with permissions may what they say, and no more.</summary>
public sealed class WorkerPermittedTests(PermittedWorker permitted) : IClassFixture<PermittedWorker>, IDisposable
{
    private readonly WorkerHost _host = permitted.Host;
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("pluginhost-outside");

    public void Dispose() => _outside.Delete(recursive: true);

    [Fact]
    public async Task Files_Elsewhere_AreReadAndWritten()
    {
        var file = Path.Combine(_outside.FullName, "file");

        (await _host.AskAsync($"put {file}")).ShouldBe("put");

        (await _host.AskAsync($"read {file}")).ShouldBe("read-3");
        (await _host.AskAsync("own")).ShouldBe("used-3");
    }

    [Fact]
    public async Task Connect_Loopback_Works()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        (await _host.AskAsync($"connect {((IPEndPoint)listener.LocalEndpoint).Port}")).ShouldBe("connected");
    }

    [Fact]
    public async Task Start_Program_Works() => (await _host.AskAsync("start /bin/true")).ShouldBe("ended-0");

    [Fact]
    public async Task Call_ThatNobodyMayMake_IsDenied()
    {
        (await _host.AskAsync($"call {Numbers.Kill} {Environment.ProcessId} 0")).ShouldBe("error-1");
        (await _host.AskAsync($"call {Numbers.Trace} 16 {Environment.ProcessId}")).ShouldBe("error-1");
        (await _host.AskAsync($"call {Numbers.Rings} 1 0")).ShouldBe("error-1");
    }

    [Fact]
    public void Snapshot_Running_TellsWhatIsPermitted()
    {
        var limits = _host.Snapshot.Worker!.Limits;

        limits.Where(limit => limit.How == "permitted").Select(limit => limit.Name).ShouldBe(["files", "network", "processes"]);
        limits.ShouldContain(limit => limit.Name == "processes.count" && limit.Value > 1024);
    }
}
