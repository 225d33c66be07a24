using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Web.Errors;

namespace PluginHost.Web.Routes;

/// <summary>
/// A plugin's route as the host registers it: pattern, methods, metadata of the host's own classes, and a target that a reload exchanges.
/// A request that comes to an instance which has just been replaced goes on to the current one, so that a reload fails none.
/// </summary>
internal sealed class RouteSlot
{
    private const string Operation = "http.request";
    private volatile RouteTarget? _target;

    public RouteSlot(PluginId plugin, RouteKey key, AccessMetadata access)
    {
        Plugin = plugin;
        Key = key;
        List<object> metadata = [access, this];
        if (key.Methods.Length > 0)
        {
            metadata.Add(new HttpMethodMetadata(key.MethodList));
        }
        if (key.MaxBytes >= 0)
        {
            metadata.Add(new BodySizeMetadata(key.MaxBytes == 0 ? null : key.MaxBytes));
        }
        Endpoint = new RouteEndpoint(
            InvokeAsync, RoutePatternFactory.Parse(key.Pattern), key.Order, new EndpointMetadataCollection(metadata), $"{key.Methods} {key.Pattern} ({plugin})");
    }

    public PluginId Plugin { get; }

    public RouteKey Key { get; }

    public RouteEndpoint Endpoint { get; }

    public EndpointDoc? Doc => _target?.Doc;

    public void Exchange(RouteTarget? target) => _target = target;

    private async Task InvokeAsync(HttpContext context)
    {
        while (_target is { } target)
        {
            var call = new PluginCall(context, target);
            try
            {
                // No deadline: uploads and streams take as long as they take. Not the client's token either: that it left is not the plugin's failure.
                if (await target.Activation.TryRunAsync(Operation, call, PluginCall.Run, null, CancellationToken.None))
                {
                    return;
                }
            }
            catch (PluginFaultException fault)
            {
                await EndAsync(context, call, fault);
                return;
            }
            if (ReferenceEquals(_target, target))
            {
                break;
            }
        }
        await FaultProblem.WriteAsync(context, new PluginFaultException(
            ErrorCodes.RouteUnavailable, $"Plugin {Plugin}, which serves this, is being unloaded. Look at its state on the plugins page.", Plugin) { RetryAfter = TimeSpan.FromSeconds(1) });
    }

    // A handler that was given up may still write: its request must not be recycled under it.
    private static async Task EndAsync(HttpContext context, PluginCall call, PluginFaultException fault)
    {
        if (call.Completion.IsCompleted)
        {
            await FaultProblem.WriteAsync(context, fault);
            return;
        }
        context.Abort();
        await call.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private sealed record BodySizeMetadata(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
