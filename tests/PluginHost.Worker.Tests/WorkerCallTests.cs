using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class WorkerCallTests : IAsyncLifetime
{
    private readonly WorkerHost _host = new();

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

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

    [Fact]
    public async Task Settings_Changed_ReachTheWorker()
    {
        (await _host.AskAsync("word")).ShouldBe("first");

        (await _host.Host.WriteSettingsAsync(new PluginId(WorkerHost.Plugin), new() { ["word"] = "second" }, CancellationToken.None)).Errors.ShouldBeEmpty();

        await TestRuntime.EventuallyAsync(() => _host.AskAsync("word").GetAwaiter().GetResult() == "second", "the worker sees the new word");
    }

    [Fact]
    public async Task Reload_Running_SwitchesToAnotherProcess()
    {
        var before = _host.ProcessId;

        var report = await _host.Host.ReloadAsync(new PluginId(WorkerHost.Plugin), "test", CancellationToken.None);

        report.Problem.ShouldBeNull();
        report.Unload.ShouldBe(UnloadProof.Proved);
        _host.ProcessId.ShouldNotBe(before);
        WorkerHost.IsRunning(before).ShouldBeFalse();
        (await _host.AskAsync("folder")).ShouldBe(WorkerHost.Plugin);
    }

    [Fact]
    public async Task Reload_CallUnderWay_IsAnsweredByTheOldProcess()
    {
        using var cancellation = new CancellationTokenSource();
        var call = _host.AskAsync("wait", cancellation.Token);
        var reload = _host.Host.ReloadAsync(new PluginId(WorkerHost.Plugin), "test", CancellationToken.None);
        await TestRuntime.EventuallyAsync(() => _host.AskAsync("echo new").GetAwaiter().GetResult() == "new", "the new process answers");
        reload.IsCompleted.ShouldBeFalse();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        (await reload).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Disable_Running_EndsTheProcess()
    {
        var process = _host.ProcessId;

        await _host.Host.DisableAsync(new PluginId(WorkerHost.Plugin), CancellationToken.None);

        WorkerHost.IsRunning(process).ShouldBeFalse();
        _host.Snapshot.State.ShouldBe(PluginState.Disabled);
    }
}
