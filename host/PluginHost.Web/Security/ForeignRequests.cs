using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;

namespace PluginHost.Web.Security;

/// <summary>Refuses what another site's page makes a browser send with our cookie.</summary>
internal static class ForeignRequests
{
    public static Refusal? Check(HttpContext context, Identity identity)
    {
        var request = context.Request;
        var opensSocket = context.WebSockets.IsWebSocketRequest;
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        var byBearer = !identity.IsAnonymous && identity.CsrfToken is null;
        if ((isSafe && !opensSocket) || byBearer)
        {
            return null;
        }
        if (IsFromElsewhere(request))
        {
            return new Refusal(ErrorCodes.ForeignRequest, "The request comes from another site's page.", "Use PluginHost's own page, or a bearer token.");
        }
        return !opensSocket && identity.CsrfToken is { } token && !CsrfTokens.Matches(token, request.Headers[CsrfTokens.Header].ToString())
            ? new Refusal(ErrorCodes.ForeignRequest, $"The header {CsrfTokens.Header} is missing or wrong.", "Send the csrf value of GET /api/v1/session.")
            : null;
    }

    // Browsers leave out default ports in both headers, so that the authorities can be compared as they stand.
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return true;
        }
        var origin = request.Headers.Origin.ToString();
        var start = origin.IndexOf("://", StringComparison.Ordinal);
        return origin.Length > 0 && (start < 0 || !origin[(start + 3)..].Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
