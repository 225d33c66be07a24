using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class WorkerLifeTests : IAsyncLifetime
{
    private readonly WorkerHost _host = new();

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Settings_Changed_ReachTheWorker()
    {
        (await _host.AskAsync("word")).ShouldBe("first");

        (await _host.Host.WriteSettingsAsync(new PluginId(WorkerHost.Plugin), new() { ["word"] = "second" }, CancellationToken.None)).Errors.ShouldBeEmpty();

        await TestRuntime.EventuallyAsync(() => _host.AskAsync("word").GetAwaiter().GetResult() == "second", "the worker sees the new word");
    }

    [Fact]
    public async Task Settings_TypeRefusesWhatTheSchemaTakes_AreNotStored()
    {
        var fault = await Should.ThrowAsync<PluginFaultException>(() => _host.Host.WriteSettingsAsync(new PluginId(WorkerHost.Plugin), new() { ["word"] = "unspeakable" }, CancellationToken.None));

        fault.Code.ShouldBe("PH1603");
        fault.Message.ShouldContain("not said here");
        (await _host.AskAsync("word")).ShouldBe("first");
        (await _host.Host.WriteSettingsAsync(new PluginId(WorkerHost.Plugin), new() { ["word"] = "second" }, CancellationToken.None)).Errors.ShouldBeEmpty();
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
