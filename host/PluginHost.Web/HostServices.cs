using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Web.Accounts;
using PluginHost.Web.Errors;
using PluginHost.Web.Events;
using PluginHost.Web.Health;
using PluginHost.Web.Jobs;
using PluginHost.Web.Metrics;
using PluginHost.Web.OpenApi;
using PluginHost.Web.Packages;
using PluginHost.Web.Plugins;
using PluginHost.Web.Plugins.Sets;
using PluginHost.Web.Routes;
using PluginHost.Web.Security;
using PluginHost.Web.StaticUi;

namespace PluginHost.Web;

/// <summary>What the shell is made of, feature by feature.</summary>
internal static class HostServices
{
    public static IServiceCollection AddWebHost(this IServiceCollection services, WebHostOptions options, TimeProvider time)
    {
        services.AddRouting();
        services.AddSingleton<IHostLifetime, SilentLifetime>();
        services.AddSingleton(options).AddSingleton(options.Jobs).AddSingleton(options.Events).AddSingleton(time);
        services.AddSingleton<RuntimeReference>().AddSingleton<ErrorBoundary>();
        services.AddSingleton<WebMetrics>().AddSingleton<MetricCollector>().AddSingleton<SlowRequests>().AddSingleton<RequestTimer>();
        return services.AddSecurity().AddAccounts().AddRoutes().AddJobs().AddEndpoints();
    }

    private static IServiceCollection AddSecurity(this IServiceCollection services) => services
        .AddSingleton<ClientAddressResolver>().AddSingleton<HostFilter>().AddSingleton<RequestLimits>()
        .AddSingleton<Authenticator>().AddSingleton<AccessGate>().AddSingleton<BodyLimits>();

    private static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<CredentialCache>().AddSingleton<AccountStore>().AddSingleton<CredentialLookup>().AddSingleton<PasswordCheck>()
        .AddSingleton<SessionOpener>().AddSingleton<FirstOwner>().AddSingleton<ExpiredCredentials>();

    private static IServiceCollection AddRoutes(this IServiceCollection services) => services
        .AddSingleton<HostRoutes>().AddSingleton<PluginRouteTable>().AddSingleton<RouteParticipant>()
        .AddSingleton<PluginUiKeys>().AddSingleton<PluginPresenter>().AddSingleton<PluginNewsPublisher>().AddSingleton<UiFiles>().AddSingleton<UiFallback>();

    private static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<EventBus>().AddSingleton<EventSocketFactory>()
        .AddSingleton<RunningJobs>().AddSingleton<JobNews>().AddSingleton<JobQueue>().AddSingleton<JobAttemptRunner>().AddSingleton<JobRunner>().AddSingleton<JobParticipant>();

    private static IServiceCollection AddEndpoints(this IServiceCollection services) => services
        .AddSingleton<IHostEndpoints, SessionEndpoints>().AddSingleton<IHostEndpoints, LoginSessionEndpoints>()
        .AddSingleton<IHostEndpoints, TokenEndpoints>().AddSingleton<IHostEndpoints, PasswordEndpoints>().AddSingleton<IHostEndpoints, UserEndpoints>()
        .AddSingleton<IHostEndpoints, JobEndpoints>().AddSingleton<IHostEndpoints, EventEndpoint>()
        .AddSingleton<IHostEndpoints, PluginEndpoints>().AddSingleton<IHostEndpoints, SafeModeEndpoints>().AddSingleton<IHostEndpoints, PluginSettingsEndpoints>().AddSingleton<IHostEndpoints, PluginSetEndpoints>().AddSingleton<IHostEndpoints, PluginUiEndpoint>().AddSingleton<IHostEndpoints, PluginFrameEndpoints>()
        .AddSingleton<PackageReference>().AddSingleton<PlanShelf>().AddSingleton<StoredValues>().AddSingleton<PackageDesk>().AddSingleton<IHostEndpoints, PackageEndpoints>().AddSingleton<IHostEndpoints, PluginDoors>()
        .AddSingleton<StorageHealth>()
        .AddSingleton<IHostEndpoints, HealthEndpoints>().AddSingleton<IHostEndpoints, MetricsEndpoint>().AddSingleton<IHostEndpoints, OpenApiEndpoint>();
}
