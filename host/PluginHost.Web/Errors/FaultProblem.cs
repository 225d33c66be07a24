using System.Globalization;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Errors;

/// <summary>Answers for a fault of a plugin: named, with its code, and without the plugin's stack.</summary>
internal static class FaultProblem
{
    public static Refusal Describe(PluginFaultException fault)
    {
        var text = fault.Message.StartsWith(fault.Code + ": ", StringComparison.Ordinal) ? fault.Message[(fault.Code.Length + 2)..] : fault.Message;
        var isNamed = fault.Plugin is not { } plugin || text.Contains(plugin.Value, StringComparison.Ordinal);
        return new Refusal(fault.Code, isNamed ? text : $"Plugin {fault.Plugin}: {text}");
    }

    public static Task WriteAsync(HttpContext context, PluginFaultException fault)
    {
        var status = StatusOf(fault);
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage && !context.Response.HasStarted)
        {
            var wait = Math.Max(1, (int)Math.Ceiling((fault.RetryAfter ?? TimeSpan.FromSeconds(1)).TotalSeconds));
            context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        }
        return context.WriteProblemAsync(status, Describe(fault));
    }

    // Not there, replaced, breaker open, too slow, disk full: it may well work in a moment. Everything else is the plugin's own error.
    private static int StatusOf(PluginFaultException fault) => fault.Code switch
    {
        "PH6102" or "PH6103" or "PH6206" => StatusCodes.Status507InsufficientStorage,
        _ when fault.CausedOutside => StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.UnknownPlugin => StatusCodes.Status404NotFound,
        "PH1401" or ErrorCodes.LeaseClosed or ErrorCodes.BreakerOpen or "PH1404" or "PH1406" or ErrorCodes.AccountsUnavailable or ErrorCodes.JobsUnavailable or ErrorCodes.RouteUnavailable
            => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
