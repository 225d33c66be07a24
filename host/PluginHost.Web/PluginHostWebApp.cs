using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime;
using PluginHost.Web.Accounts;
using PluginHost.Web.Events;
using PluginHost.Web.Jobs;
using PluginHost.Web.Plugins;
using PluginHost.Web.Routes;

namespace PluginHost.Web;

/// <summary>The web host: server, security, jobs and events around a plugin runtime. One per process; the composition root owns it.</summary>
public sealed partial class PluginHostWebApp : IAsyncDisposable
{
    private static readonly TimeSpan DrainDeadline = TimeSpan.FromSeconds(10);
    private readonly WebApplication _app;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private Task _housekeeping = Task.CompletedTask;
    private bool _isStopped;

    private PluginHostWebApp(WebApplication app, IPluginRuntime runtime)
    {
        _app = app;
        _logger = app.Services.GetRequiredService<ILogger<PluginHostWebApp>>();
        Runtime = runtime;
    }

    public IPluginRuntime Runtime { get; }

    /// <summary>For tests that walk what is registered.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>Where the server can be reached from this machine; filled by <see cref="StartAsync"/>.</summary>
    public IReadOnlyList<string> Urls { get; private set; } = [];

    /// <summary>Completes when the first round of loading is over and jobs run; faults only when the runtime itself breaks.</summary>
    public Task Loaded { get; private set; } = Task.CompletedTask;

    /// <param name="options">How the host is reached and whom it lets in.</param>
    /// <param name="makeRuntime">Makes the plugin runtime.</param>
    /// <param name="logging">The process's logs; not disposed here.</param>
    /// <param name="time">The clock; the system's if not given.</param>
    /// <exception cref="WebHostStartException">The options cannot be used, or an endpoint does not say who may call it.</exception>
    public static PluginHostWebApp Create(WebHostOptions options, PluginRuntimeFactory makeRuntime, ILoggerFactory logging, TimeProvider? time = null) =>
        Create(options, makeRuntime, logging, time ?? TimeProvider.System, static _ => { });

    internal static PluginHostWebApp Create(
        WebHostOptions options, PluginRuntimeFactory makeRuntime, ILoggerFactory logging, TimeProvider time, Action<IServiceCollection> configure)
    {
        // Nothing of the process's own arguments, environment or working folder: the options are all there is.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory, ApplicationName = "PluginHost" });
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(logging);
        builder.Services.AddWebHost(options, time);
        configure(builder.Services);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Listening.Configure(kestrel, options));
        var app = builder.Build();

        var services = app.Services;
        var runtime = makeRuntime(
            new PluginHostServices(services.GetRequiredService<EventBus>(), services.GetRequiredService<JobQueue>(), logging, time),
            [services.GetRequiredService<RouteParticipant>(), services.GetRequiredService<JobParticipant>()],
            [services.GetRequiredService<PluginNewsPublisher>(), services.GetRequiredService<JobRunner>()]);
        services.GetRequiredService<RuntimeReference>().Runtime = runtime;

        var host = services.GetRequiredService<HostRoutes>();
        host.Build(services, services.GetServices<IHostEndpoints>());
        services.GetRequiredService<PluginRouteTable>().Reserve(host.Endpoints.OfType<RouteEndpoint>());
        Pipeline.Build(app, options);
        return new PluginHostWebApp(app, runtime);
    }

    /// <summary>Listens first, then loads plugins in the background: a slow or broken plugin never keeps the page away.</summary>
    /// <exception cref="WebHostStartException">The address is taken or not ours.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException error)
        {
            throw new WebHostStartException(
                ErrorCodes.PortTaken, $"{error.Message} Stop the other program, or choose another port with --port or in server-config.json.", error);
        }
        catch (System.Net.Sockets.SocketException error)
        {
            throw new WebHostStartException(ErrorCodes.BadAddress, $"The address cannot be listened on: {error.Message} Check host and port in server-config.json.", error);
        }
        Urls = [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Select(Listening.Reachable) ?? []];
        Loaded = Task.Run(LoadAsync, CancellationToken.None);
    }

    /// <summary>Ends requests, gives running jobs back, then unloads all plugins.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_isStopped)
        {
            return;
        }
        _isStopped = true;
        await _stopping.CancelAsync();
        await Loaded.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _app.Services.GetRequiredService<JobRunner>().StopAsync();
        using var drain = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        drain.CancelAfter(DrainDeadline);
        await _app.StopAsync(drain.Token);
        await _housekeeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Runtime.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await Runtime.DisposeAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task LoadAsync()
    {
        try
        {
            await Runtime.StartAsync(_stopping.Token);
        }
        catch (Exception error) when (!_stopping.IsCancellationRequested)
        {
            // The server stays up without plugins: its page is the best place to learn why.
            LogRuntimeBroke(error);
            throw;
        }
        await _app.Services.GetRequiredService<FirstOwner>().ClaimFromOptionsAsync(_stopping.Token);
        if (!_stopping.IsCancellationRequested)
        {
            _app.Services.GetRequiredService<JobRunner>().Start();
            _housekeeping = _app.Services.GetRequiredService<ExpiredCredentials>().RunAsync(_stopping.Token);
        }
    }
}
