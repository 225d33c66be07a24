using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Http;

/// <summary>Answers for what the library cannot do now and may do later.</summary>
internal static class Unavailable
{
    public static Task WriteAsync(HttpContext context, Refusal refusal, TimeSpan? retryAfter)
    {
        var seconds = (int)Math.Ceiling((retryAfter ?? TimeSpan.FromSeconds(1)).TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return context.WriteProblemAsync(IsFull(refusal.Code) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable, refusal);
    }

    /// <summary>A volume has no room: below its reserve, full for files, not to be written, full for the catalogue.</summary>
    public static bool IsFull(string code) => code is "PH6102" or "PH6103" or "PH4529" or "PH6206";
}
