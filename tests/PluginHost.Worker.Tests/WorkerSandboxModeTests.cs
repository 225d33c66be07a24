using System.Runtime.Versioning;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Workers;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

[SupportedOSPlatform("linux")]
public sealed class WorkerSandboxModeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pluginhost-outside");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Off_FileOutside_IsReadAndTheSnapshotSaysOff()
    {
        await using var host = new WorkerHost(options => options with { Sandbox = WorkerSandboxMode.Off });
        await host.StartAsync();
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "seven");

        (await host.AskAsync($"read {file}")).ShouldBe("read-5");

        host.Snapshot.Worker!.Limits.ShouldContain(limit => limit.Name == "files" && !limit.IsGranted && limit.How == "off");
    }

    [Fact]
    public async Task Required_KernelCan_Starts()
    {
        await using var host = new WorkerHost(options => options with { Sandbox = WorkerSandboxMode.Required });

        await host.StartAsync();

        host.Snapshot.Worker!.Limits.ShouldAllBe(limit => limit.IsGranted);
    }

    [Fact]
    public async Task Required_SystemDoesNotHoldIt_IsRefusedWithACode()
    {
        await using var host = new WorkerHost(options => Unheld(options) with { Sandbox = WorkerSandboxMode.Required });

        await host.Runtime.StartAsync();

        host.Snapshot.State.ShouldBe(PluginState.Disabled);
        host.Snapshot.Reason!.Code.ShouldBe("PH1528");
        host.Snapshot.Reason.Reason.ShouldContain("'files', 'network', 'processes'");
        host.Snapshot.Reason.Cure!.ShouldContain("worker_sandbox");
    }

    [Fact]
    public async Task Auto_SystemDoesNotHoldIt_RunsAndTheSnapshotSaysSo()
    {
        await using var host = new WorkerHost(Unheld);

        await host.StartAsync();

        (await host.AskAsync("echo here")).ShouldBe("here");
        host.Snapshot.Worker!.Limits.ShouldContain(limit => limit.Name == "network" && !limit.IsGranted);
    }

    // The program as it is where there is nothing to shut it in with: it does nothing of the kind, and says so.
    private WorkerOptions Unheld(WorkerOptions options)
    {
        var program = Path.Combine(_folder.FullName, "unheld.dll");
        File.WriteAllText(program, "");
        var script = Path.ChangeExtension(program, null);
        File.WriteAllText(script, $"#!/bin/sh\nunset {SandboxVariables.Step}\nexec '{Path.ChangeExtension(options.Program, null)}' \"$@\"\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return options with { Program = program };
    }
}
