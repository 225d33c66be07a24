using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PluginHost.Web.Errors;
using PluginHost.Web.Metrics;
using PluginHost.Web.Routes;
using PluginHost.Web.Security;
using PluginHost.Web.StaticUi;

namespace PluginHost.Web;

/// <summary>The order in which a request meets the parts of the host. Who may call is decided after routing and before every handler.</summary>
internal static class Pipeline
{
    public static void Build(WebApplication app, WebHostOptions options)
    {
        var services = app.Services;
        app.Use(services.GetRequiredService<RequestTimer>().InvokeAsync);
        app.Use(SecurityHeaders.InvokeAsync);
        app.Use(services.GetRequiredService<ErrorBoundary>().InvokeAsync);
        app.Use(services.GetRequiredService<HostFilter>().InvokeAsync);
        var webSockets = new WebSocketOptions { KeepAliveInterval = options.Events.KeepAlive, KeepAliveTimeout = options.Events.KeepAlive * 2 };
        app.UseWhen(static context => context.Request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(context.Request.Method), branch => branch.UseWebSockets(webSockets));
        app.UseRouting();
        app.Use(UnknownPaths.InvokeAsync);
        app.Use(services.GetRequiredService<AccessGate>().InvokeAsync);
        app.Use(services.GetRequiredService<BodyLimits>().InvokeAsync);

        var routes = (IEndpointRouteBuilder)app;
        routes.DataSources.Add(services.GetRequiredService<HostRoutes>());
        routes.DataSources.Add(services.GetRequiredService<PluginRouteTable>());
        app.UseEndpoints(static _ => { });
        app.Run(services.GetRequiredService<UiFallback>().AnswerAsync);
    }
}
