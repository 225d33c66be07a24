using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Hosting;

/// <summary>A runtime over real folders of its own.</summary>
internal sealed class TestRuntime : IAsyncDisposable
{
    public static readonly TagRequest AnyPicture = new([]);

    private readonly List<IActivationParticipant> _participants = [];
    private PluginRuntime? _runtime;

    public TestRuntime()
    {
        Root = Path.Combine(Path.GetTempPath(), "pluginhost-tests", Guid.NewGuid().ToString("N"));
        Options = new PluginRuntimeOptions
        {
            BuiltInFolder = Path.Combine(Root, "builtin"),
            UserFolder = Path.Combine(Root, "user"),
            ShadowFolder = Path.Combine(Root, "shadow"),
            DataFolder = Path.Combine(Root, "data"),
            CacheFolder = Path.Combine(Root, "cache"),
            SettingsFolder = Path.Combine(Root, "settings"),
            LibraryFolder = Path.Combine(Root, "library"),
            StateFolder = Path.Combine(Root, "state"),
            GuardProcessState = false,
            StartDeadline = TimeSpan.FromSeconds(20),
            DrainDeadline = TimeSpan.FromSeconds(5),
            StopDeadline = TimeSpan.FromMilliseconds(500),
            CancelGrace = TimeSpan.FromMilliseconds(300),
            ProofDelay = TimeSpan.FromMilliseconds(50),
            WatchUserFolder = false,
        };
        Observers.Add(Observer);
        BuiltIn = new PluginFolder(Options.BuiltInFolder);
        User = new PluginFolder(Options.UserFolder);
    }

    public string Root { get; }

    public PluginRuntimeOptions Options { get; set; }

    public PluginFolder BuiltIn { get; }

    public PluginFolder User { get; }

    public RecordingBus Bus { get; } = new();

    public RecordingQueue Queue { get; } = new();

    public RecordingObserver Observer { get; } = new();

    public List<IPluginObserver> Observers { get; } = [];

    public ShiftedTime Time { get; } = new();

    public PluginRuntime Runtime => _runtime ??= new PluginRuntime(Options, new PluginHostServices(Bus, Queue, NullLoggerFactory.Instance, Time), _participants, Observers);

    public void TakesPart(IActivationParticipant participant) => _participants.Add(participant);

    public Task StartAsync() => Runtime.StartAsync(CancellationToken.None);

    /// <summary>A second process over the same folders.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        await StartAsync();
    }

    public async Task EndAsync()
    {
        await Runtime.DisposeAsync();
        _runtime = null;
    }

    public PluginSnapshot Plugin(string id) => Runtime.Find(new PluginId(id)).ShouldNotBeNull();

    public async Task<string> TagAsync(string? capability = null)
    {
        using var lease = Runtime.Capabilities.Rent<ITagger>(capability is null ? null : new CapabilityId(capability));
        return (await lease.Capability.TagAsync(AnyPicture, CancellationToken.None)).Items[0].Tags[0].Name.Value;
    }

    /// <summary>Waits for what happens in the background. Fails after half a minute, whatever the machine is busy with.</summary>
    public static async Task EventuallyAsync(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), what);
            await Task.Delay(10);
        }
    }

    public Task ProvedAsync(string id) =>
        EventuallyAsync(() => Plugin(id).Transitions.All(report => report.Unload is UnloadProof.Proved or UnloadProof.None), $"every old context of {id} is dead");

    public async ValueTask DisposeAsync()
    {
        if (_runtime is not null)
        {
            await _runtime.DisposeAsync();
        }

        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // Left to the system's own cleaning.
        }
    }
}
