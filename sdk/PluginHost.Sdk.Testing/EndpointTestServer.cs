using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginHost.Sdk.Http;

namespace PluginHost.Sdk.Testing;

/// <summary>Serves the routes of a module on a socket of this machine, at the root, and lets nobody in whom the routes do not let in.</summary>
public sealed class EndpointTestServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private EndpointTestServer(WebApplication application)
    {
        _application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
    }

    /// <summary>Asks the server.</summary>
    public HttpClient Client { get; }

    /// <summary>The routes.</summary>
    public IReadOnlyList<RouteEndpoint> Routes => RoutesOf(_application);

    /// <summary>Starts a server.</summary>
    /// <param name="module">Whose routes it serves.</param>
    /// <param name="caller">Who asks; <see langword="null"/> for the owner, who may do everything.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<EndpointTestServer> StartAsync(IEndpointModule module, Caller? caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(module);
        var asking = caller ?? new Caller("owner", Enum.GetValues<AccessPolicy>(), IsLocal: true);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.UseRouting();
        application.Use((context, next) => AdmitAsync(context, asking, next));
        module.AddRoutes(application);
        await application.StartAsync(cancellationToken);
        return new EndpointTestServer(application);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }

    private static IReadOnlyList<RouteEndpoint> RoutesOf(IEndpointRouteBuilder routes) => [.. routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    private static Task AdmitAsync(HttpContext context, Caller caller, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessMetadata>() is { } access && !caller.May(access.Policy))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        context.Features.Set(caller);
        return next(context);
    }
}
