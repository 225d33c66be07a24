using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Registry;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Storage;

namespace PluginHost.Runtime.Scopes;

internal sealed class PluginContext(
    PluginId plugin, PluginFolders folders, PluginScope scope, CapabilityRegistry registry, IOffers offers, PluginHostServices host, PermissionGrant grant,
    Action<Refusal?> report)
    : IPluginContext
{
    private readonly ScopedHttpClients _clients = new(scope, grant);

    public PluginId Plugin => plugin;

    public string DataFolder => folders.Data;

    public string CacheFolder => folders.Cache;

    public string LibraryFolder => folders.Library;

    public string UserFolder(string name) => folders.User(name);

    public ICapabilities Capabilities { get; } = new PermittedCapabilities(registry, grant);

    public IEventBus Events { get; } = new ScopedEventBus(scope, host.Events);

    public IJobQueue Jobs { get; } = new ScopedJobQueue(scope, host.Jobs);

    public IBackgroundWork Background { get; } = new ScopedBackgroundWork(scope);

    public IPluginStorage Storage { get; } = new ScopedStorage(plugin, registry);

    public IOffers Offers => offers;

    public TimeProvider Time { get; } = new ScopedTimeProvider(scope, host.Time);

    public CancellationToken Stopping { get; } = scope.Stopping;

    public void ReportShortcoming(Refusal? shortcoming) => report(shortcoming);

    public HttpClient CreateHttpClient(string name) => _clients.Create(name);
}
