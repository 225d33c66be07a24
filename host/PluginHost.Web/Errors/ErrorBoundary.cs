using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Errors;

/// <summary>Turns every exception into problem details with a code and the request's id; what happened inside goes to the log only.</summary>
internal sealed partial class ErrorBoundary(ILogger<ErrorBoundary> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: nobody is left to answer.
        }
        catch (BadHttpRequestException error)
        {
            await ClientErrors.WriteAsync(context, error);
        }
        catch (PluginFaultException fault)
        {
            LogFault(fault.Message, fault.CauseText);
            await FaultProblem.WriteAsync(context, fault);
        }
        catch (Exception error)
        {
            LogUnexpected(error, context.Request.Method, context.Request.Path, context.TraceIdentifier);
            await context.WriteProblemAsync(StatusCodes.Status500InternalServerError, new Refusal(
                ErrorCodes.Internal, "The host made a mistake.", $"The log has more under request id {context.TraceIdentifier}."));
        }
    }
}
