using System.Diagnostics;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class WorkerFailureTests : IAsyncLifetime
{
    private readonly WorkerHost _host = new(options => options with { CancelGrace = TimeSpan.FromMilliseconds(300) });

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("exit 3", "code 3")]
    [InlineData("failfast no more", "SIGABRT")]
    [InlineData("overflow", "Stack overflow")]
    [InlineData("crash", "SIG")]
    [InlineData("thread the thread is broken", "the thread is broken")]
    public async Task Call_ProcessEnds_FaultSaysHowAndTheNextCallIsServed(string what, string how)
    {
        var before = _host.ProcessId;

        var fault = await _host.FailsAsync(what);

        fault.Code.ShouldBe("PH1523");
        fault.Plugin.ShouldBe(new PluginId(WorkerHost.Plugin));
        fault.Message.ShouldContain(WorkerHost.Plugin);
        fault.Message.ShouldContain(how);
        (await _host.AskAsync("echo again")).ShouldBe("again");
        _host.ProcessId.ShouldNotBe(before);
        _host.Snapshot.Worker!.Restarts.ShouldBe(1);
        _host.Snapshot.State.ShouldBe(PluginState.Active);
        _host.Snapshot.Faults[0].Code.ShouldBe("PH1523");
    }

    [Fact]
    public async Task Call_ProcessIsKilled_OnlyCallsUnderWayFail()
    {
        var call = _host.FailsAsync("wait");
        await UnderWayAsync();

        using (var process = Process.GetProcessById(_host.ProcessId))
        {
            process.Kill();
        }

        (await call).Message.ShouldContain("SIGKILL");
        (await _host.AskAsync("echo again")).ShouldBe("again");
    }

    [Fact]
    public async Task Call_EndsAProcessWithOthersInIt_OnlyThatCallFails()
    {
        var others = Enumerable.Range(0, 8).Select(number => _host.AskAsync($"slow {number}")).ToList();

        var fault = await _host.FailsAsync("crash");

        fault.Code.ShouldBe("PH1523");
        (await Task.WhenAll(others)).ShouldBe(Enumerable.Range(0, 8).Select(number => number.ToString()));
        _host.Snapshot.Faults.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("block")]
    [InlineData("spin")]
    public async Task Call_DoesNotEndWhenCancelled_IsKilledWithTheCallsBesideIt(string what)
    {
        using var cancellation = new CancellationTokenSource();
        var beside = _host.FailsAsync("wait");
        var call = Should.ThrowAsync<PluginFaultException>(() => _host.AskAsync(what, cancellation.Token));
        await UnderWayAsync();

        await cancellation.CancelAsync();

        var fault = await call;
        fault.Code.ShouldBe("PH1524");
        fault.Message.ShouldContain("fixtures.worker.TagAsync");
        (await beside).Code.ShouldBe("PH1524");
        (await _host.AskAsync("echo again")).ShouldBe("again");
    }

    [Fact]
    public async Task Call_EndsAgainAndAgain_PluginIsQuarantined()
    {
        for (var attempt = 0; attempt < 200 && _host.Snapshot.State != PluginState.Quarantined; attempt++)
        {
            try
            {
                await _host.AskAsync("exit 1");
            }
            catch (PluginFaultException)
            {
                await Task.Delay(10);
            }
        }

        await TestRuntime.EventuallyAsync(() => _host.Snapshot.State == PluginState.Quarantined, "a plugin that always ends its process is taken out");
        _host.Snapshot.Reason!.Code.ShouldBe("PH1406");
    }

    [Fact]
    public async Task Stop_CallsUnderWay_LeavesNoProcess()
    {
        var process = _host.ProcessId;
        var call = Should.ThrowAsync<Exception>(() => _host.AskAsync("spin"));
        await UnderWayAsync();

        await _host.Runtime.EndAsync();

        WorkerHost.IsRunning(process).ShouldBeFalse();
        await call;
    }

    // The worker is busy once it has answered what was asked after the call.
    private async Task UnderWayAsync()
    {
        (await _host.AskAsync("echo there")).ShouldBe("there");
    }
}
