using System.Reflection;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>Everything a plugin is given, in memory and in one folder.</summary>
internal sealed class TestPluginContext : IPluginContext, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly PluginTestOptions _options;
    private readonly DirectoryInfo _root;
    private readonly HttpMessageHandler _http;

    public TestPluginContext(Type plugin, PluginTestOptions options)
    {
        var attribute = plugin.GetCustomAttribute<PluginAttribute>() ?? throw new PluginTestException(
            TestingCodes.CannotStart, $"{plugin.Name} does not carry [Plugin].", "Put [Plugin(\"acme.name\")] on it.");
        _options = options;
        Plugin = new PluginId(attribute.Id);
        Permissions = plugin.GetCustomAttributes<PermissionAttribute>().Select(permission => permission.Permission).ToHashSet();
        _root = options.Folder is { } folder ? System.IO.Directory.CreateDirectory(folder) : System.IO.Directory.CreateTempSubdirectory("pluginhost-plugin-");
        _http = options.Http ?? new NoNetworkHandler();
        Directory = new CapabilityDirectory([.. options.Others.Select(offer => CapabilityFacts.Of(offer, new PluginId("test.others")))]);
        TestEvents = new TestEvents(options.Clock);
        TestJobs = new TestJobs(options.Clock, Plugin);
        TestBackground = new TestBackground(options.Clock, _stopping.Token);
        Offers = new TestOffers(Directory, Plugin);
        DataFolder = Folder("data");
        CacheFolder = Folder("cache");
        LibraryFolder = Folder("library");
    }

    public PluginId Plugin { get; }

    public IReadOnlySet<string> Permissions { get; }

    public CapabilityDirectory Directory { get; }

    public TestClock Clock => _options.Clock;

    public TestEvents TestEvents { get; }

    public TestJobs TestJobs { get; }

    public TestBackground TestBackground { get; }

    public TestStorage TestStorage { get; } = new();

    public Refusal? Shortcoming { get; private set; }

    public string DataFolder { get; }

    public string CacheFolder { get; }

    public string LibraryFolder { get; }

    public ICapabilities Capabilities => Directory;

    public IEventBus Events => TestEvents;

    public IJobQueue Jobs => TestJobs;

    public IBackgroundWork Background => TestBackground;

    public IPluginStorage Storage => TestStorage;

    public IOffers Offers { get; }

    public TimeProvider Time => Clock;

    public CancellationToken Stopping => _stopping.Token;

    // Made by whoever writes there first, as in a host.
    public string UserFolder(string name) => Path.Combine(_root.FullName, "home", name);

    public void ReportShortcoming(Refusal? shortcoming) => Shortcoming = shortcoming;

    public HttpClient CreateHttpClient(string name) => Permissions.Contains(Sdk.Permissions.Network)
        ? new HttpClient(_http, disposeHandler: false)
        : throw new PluginFaultException(
            "PH1341", $"Plugin '{Plugin}' asked for an HTTP client but does not declare that it needs the network. Add [Permission(Permissions.Network)] to its entry class.", Plugin);

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        TestEvents.EndAll();
    }

    /// <returns>Names of what did not end in time.</returns>
    public async Task<IReadOnlyList<string>> EndBackgroundAsync()
    {
        try
        {
            await Task.WhenAll(TestBackground.All.Select(run => run.Ended)).WaitAsync(_options.StopDeadline);
        }
        catch (TimeoutException)
        {
            // Said by name below.
        }

        return [.. TestBackground.Running.Select(name => $"background work '{name}'")];
    }

    public ValueTask DisposeAsync()
    {
        _stopping.Cancel();
        if (_options.Folder is null)
        {
            _root.Delete(recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private string Folder(string name) => _root.CreateSubdirectory(name).FullName;
}
