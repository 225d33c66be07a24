using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class WorkerLimitTests : IAsyncLifetime
{
    private readonly WorkerHost _host = new(options => options with { MemoryMegabytes = 128, OpenFiles = 200, FileMegabytes = 4 });

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("allocate 10000000000")]
    [InlineData("native 10000000000")]
    [InlineData("files 1000")]
    [InlineData("write 100000000")]
    public async Task Call_MoreThanTheLimit_FailsAndTheNextCallIsServed(string what)
    {
        var fault = await _host.FailsAsync(what);

        fault.Code.ShouldBeOneOf("PH4301", "PH1523");
        // A process that has used up its handles may end at the next call only.
        await TestRuntime.EventuallyAsync(() => Answers(), "calls are served again");
    }

    private bool Answers()
    {
        try
        {
            return _host.AskAsync("echo again").GetAwaiter().GetResult() == "again";
        }
        catch (PluginFaultException)
        {
            return false;
        }
    }

    [Fact]
    public void Snapshot_Running_TellsWhichLimitsHold()
    {
        var limits = _host.Snapshot.Worker!.Limits;

        limits.ShouldContain(limit => limit.Name == "memory.data" && limit.IsGranted == OperatingSystem.IsLinux());
        limits.Select(limit => limit.Name).ShouldBe(["memory.managed", "memory.data", "files.open", "files.bytes", "core", "files", "network", "processes", "signals", "system.calls"]);
    }
}
