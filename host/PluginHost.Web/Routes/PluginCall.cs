using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PluginHost.Sdk;
using PluginHost.Web.Errors;

namespace PluginHost.Web.Routes;

/// <summary>A request inside a plugin's fence. What is the client's fault, or another plugin's, is answered here and not held against this one.</summary>
internal sealed class PluginCall(HttpContext context, RouteTarget target)
{
    /// <summary>Ends with the handler, also when the fence has given it up before.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    public static ValueTask Run(PluginCall call, CancellationToken cancellationToken)
    {
        call.Completion = call.RunAsync(cancellationToken);
        return new ValueTask(call.Completion);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var hostServices = context.Features.Get<IServiceProvidersFeature>();
        await using var services = new PluginRequestServices(target.Activation.Services);
        context.Features.Set<IServiceProvidersFeature>(services);
        // The fence ends calls that outlast a drain; a handler knows of nothing but its request.
        await using var ending = cancellationToken.UnsafeRegister(static state => ((HttpContext)state!).Abort(), context);
        try
        {
            await target.Handler(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone.
        }
        catch (BadHttpRequestException error)
        {
            await ClientErrors.WriteAsync(context, error);
        }
        catch (PluginFaultException fault)
        {
            await FaultProblem.WriteAsync(context, fault);
        }
        finally
        {
            context.Features.Set(hostServices);
        }
    }
}
