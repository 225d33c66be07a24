using Microsoft.Extensions.DependencyInjection;
using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Workers;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Storage;

namespace PluginHost.Worker.Services;

/// <summary>The host's services as far as there are any in a worker; the others say that they are not here.</summary>
internal sealed class WorkerContext(PluginId plugin, PluginFolders folders, PluginScope scope, PermissionGrant grant, HostLink host) : IPluginContext
{
    private readonly ScopedHttpClients _clients = new(scope, grant);

    public PluginId Plugin => plugin;

    public string DataFolder => folders.Data;

    public string CacheFolder => folders.Cache;

    public string LibraryFolder => folders.Library;

    public ICapabilities Capabilities => throw NotHere("the capabilities of other plugins");

    public IEventBus Events => throw NotHere("events");

    public IJobQueue Jobs => throw NotHere("jobs");

    public IBackgroundWork Background { get; } = new ScopedBackgroundWork(scope);

    public IPluginStorage Storage => throw NotHere("the plugin's small values (use DataFolder)");

    public IOffers Offers => throw NotHere("offers");

    public TimeProvider Time { get; } = new ScopedTimeProvider(scope, TimeProvider.System);

    public CancellationToken Stopping { get; } = scope.Stopping;

    public string UserFolder(string name) => folders.User(name);

    public HttpClient CreateHttpClient(string name) => _clients.Create(name);

    public void ReportShortcoming(Refusal? shortcoming) =>
        host.Tell(WorkerMessages.Shortcoming, shortcoming is null ? default(ReadOnlyMemory<byte>) : WorkerJson.Write(shortcoming, WorkerJson.Default.Refusal));

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IPluginContext>(this);
        services.AddSingleton(Background);
        services.AddSingleton(Time);
        services.AddSingleton(_ => Capabilities);
        services.AddSingleton(_ => Events);
        services.AddSingleton(_ => Jobs);
        services.AddSingleton(_ => Storage);
        services.AddSingleton(_ => Offers);
    }

    private PluginFaultException NotHere(string what) => new(
        WorkerCodes.NotInWorker, $"Plugin '{plugin}' runs in a process of its own, where there is no way to {what}. Run it as 'reloadable' or 'pinned', or let its author do without.", plugin);
}
