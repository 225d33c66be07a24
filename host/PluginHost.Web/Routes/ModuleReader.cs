using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Web.Security;

namespace PluginHost.Web.Routes;

/// <summary>Collects the routes of a plugin's modules. A module with a route that does not say who may call it is left out as a whole.</summary>
internal static class ModuleReader
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    public static async ValueTask<(IReadOnlyList<PluginRoute> Routes, IReadOnlyList<Refusal> Refusals)> ReadAsync(
        IPluginActivation activation, CancellationToken cancellationToken)
    {
        List<PluginRoute> routes = [];
        List<Refusal> refusals = [];
        foreach (var module in activation.Get<IEndpointModule>())
        {
            var name = module.Info.Id.Value;
            var prefix = module.Declared.Prefix ?? $"{ApiPaths.Base}/plugins/{activation.Plugin}/x";
            if (!IsPrefix(prefix))
            {
                refusals.Add(new Refusal(ErrorCodes.BadPrefix, $"The prefix '{prefix}' of module {name} is not a path.", "Use one such as /api/v1 in [EndpointModule]."));
                continue;
            }
            var (endpoints, refusal) = await CollectAsync(activation, module, prefix, cancellationToken);
            if ((refusal ?? FindUndeclared(name, endpoints)) is { } problem)
            {
                refusals.Add(problem);
                continue;
            }
            routes.AddRange(endpoints.Select(endpoint => ToRoute(activation, endpoint)));
        }
        return (routes, refusals);
    }

    private static async ValueTask<(RouteEndpoint[] Endpoints, Refusal? Refusal)> CollectAsync(
        IPluginActivation activation, ActivatedCapability<IEndpointModule> module, string prefix, CancellationToken cancellationToken)
    {
        var collector = new EndpointCollector(activation.Services);
        RouteEndpoint[] endpoints = [];
        try
        {
            var hasRun = await activation.TryRunAsync("http.addRoutes", 0, (_, _) =>
            {
                module.Implementation.AddRoutes(prefix == "/" ? collector : collector.MapGroup(prefix));
                endpoints = [.. collector.Build().OfType<RouteEndpoint>().Where(endpoint => endpoint.RequestDelegate is not null)];
                return ValueTask.CompletedTask;
            }, Deadline, cancellationToken);
            return (endpoints, hasRun ? null : new Refusal(ErrorCodes.ModuleFailed, $"Module {module.Info.Id} was replaced before its routes were read."));
        }
        catch (PluginFaultException fault)
        {
            return ([], new Refusal(ErrorCodes.ModuleFailed, $"Module {module.Info.Id} could not add its routes: {fault.Message}", "Look at AddRoutes of that module."));
        }
    }

    private static Refusal? FindUndeclared(string module, RouteEndpoint[] endpoints)
    {
        var undeclared = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<AccessMetadata>() is null).Select(EndpointAudit.Name).ToArray();
        return undeclared.Length == 0 ? null : new Refusal(
            ErrorCodes.UndeclaredRoute, $"Module {module} is not served: {string.Join(", ", undeclared)} does not say who may call it.", "Add RequireAccess or AllowPublic to the route.");
    }

    // Only text and numbers are taken over: metadata of the plugin's own types, or its MethodInfo, would keep it in memory for ever.
    private static PluginRoute ToRoute(IPluginActivation activation, RouteEndpoint endpoint)
    {
        var access = endpoint.Metadata.GetRequiredMetadata<AccessMetadata>();
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var limit = endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var key = new RouteKey(
            endpoint.RoutePattern.RawText ?? "/", string.Join(',', methods.Select(method => method.ToUpperInvariant()).Order(StringComparer.Ordinal)),
            endpoint.Order, access.Policy, limit is null ? -1 : limit.MaxRequestBodySize ?? 0);
        return new PluginRoute(key, access, new RouteTarget(activation, endpoint.RequestDelegate!, endpoint.Metadata.GetMetadata<EndpointDoc>()));
    }

    private static bool IsPrefix(string prefix)
    {
        if (!prefix.StartsWith('/') || prefix.Contains("//", StringComparison.Ordinal) || prefix.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }
        try
        {
            return RoutePatternFactory.Parse(prefix).Parameters.All(parameter => !parameter.IsCatchAll);
        }
        catch (RoutePatternException)
        {
            return false;
        }
    }
}
