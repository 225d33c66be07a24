using Microsoft.AspNetCore.Http;
using PluginHost.Packages;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Packages;

/// <summary>Answers for what is refused about packages.</summary>
internal static class PackageProblems
{
    public static async Task GuardAsync(HttpContext context, Func<HttpContext, Task> handle)
    {
        try
        {
            await handle(context);
        }
        catch (PackageException error)
        {
            await context.WriteProblemAsync(StatusOf(error.Refusal.Code), error.Refusal);
        }
    }

    private static int StatusOf(string code) => code switch
    {
        ErrorCodes.UnknownPackagePlan or "PH1820" or "PH1841" => StatusCodes.Status404NotFound,
        "PH1810" or "PH1811" or "PH1812" or "PH1813" or "PH1814" or "PH1815" => StatusCodes.Status502BadGateway,
        ErrorCodes.BadPackageRequest or "PH1801" or "PH1802" or "PH1803" or "PH1804" or "PH1805" or "PH1806" => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };
}
