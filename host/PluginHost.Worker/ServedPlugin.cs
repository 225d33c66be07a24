using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Workers.Calls;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Sdk;
using PluginHost.Worker.Services;

namespace PluginHost.Worker;

/// <summary>The one plugin of this process.</summary>
internal sealed class ServedPlugin(HostLink host)
{
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(5);

    private readonly SentSettings _settings = new();
    private FrozenDictionary<string, (ServedMethod Method, object Implementation)> _methods = FrozenDictionary<string, (ServedMethod, object)>.Empty;
    private IPlugin? _entry;
    private PluginScope? _scope;
    private ServiceProvider? _container;

    /// <exception cref="ActivationFailedException">It cannot be loaded.</exception>
    public async ValueTask<StartReply> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var candidate = PluginDiscovery.Read(request.Folder, request.BuiltIn) with { OperatorMode = PluginLoadMode.Worker };
        var manifest = candidate.Refusal is null ? candidate.Manifest! : throw new ActivationFailedException(candidate.Refusal);
        var code = PluginCode.Load(candidate, new ShadowStore(request.Cache), new LoudContainment());

        var logging = new HostLoggers(host);
        var log = logging.CreateLogger(candidate.Id.Value);
        var supervisor = new PluginSupervisor(candidate.Id, Patience.Endless, TimeProvider.System, log, new QuietListener());
        _scope = new PluginScope(supervisor, TimeProvider.System, log);
        var folders = new PluginFolders(request.Data, request.Cache, request.Library, request.Home, request.Taken.ToHashSet(StringComparer.Ordinal));
        var context = new WorkerContext(candidate.Id, folders, _scope, new PermissionGrant(manifest), host);

        var services = new ServiceCollection();
        context.AddTo(services);
        services.AddSingleton<ILoggerFactory>(logging);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));

        _settings.Change(request.Settings ?? []);
        _entry = (IPlugin)Activator.CreateInstance(code.EntryType)!;
        var builder = new PluginBuilder(manifest, services, _scope, _settings);
        _entry.Configure(builder);
        _container = services.BuildServiceProvider();
        await _entry.StartAsync(context, cancellationToken);

        _methods = builder.Capabilities
            .SelectMany(registration => Serve(registration, _container.GetRequiredService(registration.Implementation)))
            .ToFrozenDictionary(served => served.Name, served => (served.Method, served.Implementation), StringComparer.Ordinal);
        return new StartReply([.. builder.Capabilities.Select(registration => registration.Declared)]);
    }

    /// <exception cref="ProtocolException">There is no such method.</exception>
    public (ServedMethod Method, object Implementation) Find(string name) =>
        _methods.TryGetValue(name, out var found) ? found : throw new ProtocolException($"'{name}' is not served here");

    /// <exception cref="PluginFaultException">The plugin's type refuses them.</exception>
    public void Check(JsonObject values) => _settings.Check(values);

    /// <summary>The values fit the schema. Where the plugin's type refuses them all the same it goes on with those it has.</summary>
    public void Change(JsonObject values)
    {
        try
        {
            _settings.Change(values);
        }
        catch (PluginFaultException exception)
        {
            Console.Error.WriteLine(exception.Message);
        }
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        if (_scope is null || _entry is null)
        {
            return;
        }

        await _scope.SignalStopAsync(StopDeadline);
        await _entry.StopAsync(cancellationToken);
        await _scope.RevokeAsync(StopDeadline);
        if (_container is { } container)
        {
            await container.DisposeAsync();
        }
    }

    private static IEnumerable<(string Name, ServedMethod Method, object Implementation)> Serve(CapabilityRegistration registration, object implementation) =>
        registration.Contract.Served.Select(method => (WorkerMessages.Call(registration.Contract.Id, registration.Declared.Id, method.Name), method, implementation));
}
