using PluginHost.Sdk;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class WorkerCallTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private readonly WorkerHost _host = shared.Host;

    [Fact]
    public async Task Call_Worker_RunsInAnotherProcess()
    {
        var process = int.Parse(await _host.AskAsync("process"));

        process.ShouldNotBe(Environment.ProcessId);
        process.ShouldBe(_host.ProcessId);
        _host.Snapshot.LoadMode.ShouldBe(PluginLoadMode.Worker);
        AppDomain.CurrentDomain.GetAssemblies().ShouldNotContain(assembly => assembly.GetName().Name == "Fixtures.Worker");
    }

    [Fact]
    public async Task Call_ManyAtOnce_EachGetsItsOwnAnswer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => _host.AskAsync($"echo number {number}")));

        answers.ShouldBe(Enumerable.Range(0, 200).Select(number => $"number {number}"));
    }

    [Fact]
    public async Task Call_PluginThrows_FaultNamesTypeAndMessage()
    {
        var fault = await _host.FailsAsync("throw the picture is upside down");

        fault.Code.ShouldBe("PH4301");
        fault.Plugin.ShouldBe(new PluginId(WorkerHost.Plugin));
        fault.CauseType.ShouldBe("System.IO.InvalidDataException");
        fault.Message.ShouldContain("the picture is upside down");
        (await _host.AskAsync("echo alive")).ShouldBe("alive");
    }

    [Fact]
    public async Task Call_Cancelled_EndsAndTheWorkerLives()
    {
        var process = _host.ProcessId;
        using var cancellation = new CancellationTokenSource();
        var call = _host.AskAsync("wait", cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        (await _host.AskAsync("echo alive")).ShouldBe("alive");
        _host.ProcessId.ShouldBe(process);
    }

    [Fact]
    public async Task Call_PluginPrints_FramesStayWhole()
    {
        (await _host.AskAsync("print " + new string('x', 20_000))).ShouldBe("printed");

        (await _host.AskAsync("echo alive")).ShouldBe("alive");
    }

    [Fact]
    public async Task Call_ServiceThatIsNotInAWorker_SaysSo()
    {
        var fault = await _host.FailsAsync("rent");

        fault.Message.ShouldContain("PH1526");
        fault.Message.ShouldContain("process of its own");
    }
}
