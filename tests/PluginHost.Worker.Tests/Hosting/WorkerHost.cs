using System.Diagnostics;
using PluginHost.Runtime;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Runtime.Workers;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Worker.Tests.Hosting;

/// <summary>A runtime whose only plugin lives in a worker and does what it is told.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    public const string Plugin = "fixtures.worker";

    private readonly TestRuntime _runtime = new();

    public WorkerHost(Func<WorkerOptions, WorkerOptions>? change = null, params string[] permissions)
    {
        var options = new WorkerOptions { CancelGrace = TimeSpan.FromSeconds(10), Backoff = TimeSpan.FromMilliseconds(10) };
        _runtime.Options = _runtime.Options with
        {
            StopDeadline = TimeSpan.FromSeconds(5),
            CancelGrace = TimeSpan.FromSeconds(20),
            DrainDeadline = TimeSpan.FromSeconds(1),
            BreakerThreshold = 3,
            BreakerPause = TimeSpan.FromMilliseconds(20),
            QuarantineAfter = 1,
            Workers = change is null ? options : change(options),
        };
        _runtime.User.Install("Worker", change: manifest => manifest with { Permissions = [.. permissions.Select(permission => new ManifestPermission(permission))] });
    }

    public TestRuntime Runtime => _runtime;

    public IPluginRuntime Host => _runtime.Runtime;

    public PluginSnapshot Snapshot => _runtime.Plugin(Plugin);

    public int ProcessId => Snapshot.Worker.ShouldNotBeNull().ProcessId.ShouldNotBeNull();

    public async Task StartAsync()
    {
        await _runtime.StartAsync();
        Snapshot.State.ShouldBe(PluginState.Active, Snapshot.Reason?.ToString());
    }

    /// <summary>Asks the plugin to do something; answers the tag it gives.</summary>
    public async Task<string> AskAsync(string what, CancellationToken cancellationToken = default, PixelBuffer? pixels = null)
    {
        using var lease = Host.Capabilities.Rent<ITagger>(new CapabilityId(Plugin));
        var request = new TagRequest([new PictureSample(new PictureFacts(what, "jpeg", 1, 1, 1), pixels)]);
        return (await lease.Capability.TagAsync(request, cancellationToken)).Items[0].Tags[0].Name.Value;
    }

    public Task<PluginFaultException> FailsAsync(string what) => Should.ThrowAsync<PluginFaultException>(() => AskAsync(what));

    public static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => _runtime.DisposeAsync();
}
