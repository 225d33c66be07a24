using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Which paths answer machines (problem details) and which people (pages).</summary>
internal static class ApiPaths
{
    public const string Base = "/api/v1";

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/metrics");

    public static bool IsForMachines(PathString path) => IsApi(path) || path.StartsWithSegments("/healthz") || path.StartsWithSegments("/version");
}
