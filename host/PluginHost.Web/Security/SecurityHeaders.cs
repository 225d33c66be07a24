using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace PluginHost.Web.Security;

/// <summary>Puts the browser's protections on every answer, also on those of plugins and of errors.</summary>
internal static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            Apply((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        var frame = context.Features.Get<FrameAnswer>();
        // A sandboxed frame is of no origin, not even of ours.
        headers["Cross-Origin-Resource-Policy"] = frame is null ? "same-origin" : "cross-origin";
        headers["X-Request-Id"] = context.TraceIdentifier;
        if (MayBeDocument(context.Response))
        {
            // Browsers keep to all policies at once: who sends a stranger's file may tighten this one, and nobody can loosen it.
            headers.ContentSecurityPolicy = frame is null ? StringValues.Concat(headers.ContentSecurityPolicy, ContentSecurityPolicy) : frame.ContentSecurityPolicy;
            if (frame is null)
            {
                headers.XFrameOptions = "DENY";
            }
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }

    // What governs pages says nothing about pixels, which nosniff keeps from being taken for a page, and a grid asks for thousands of pictures:
    // three quarters of a kilobyte each (guarded by the benchmark <c>http</c>).
    private static bool MayBeDocument(HttpResponse response) =>
        response.StatusCode != StatusCodes.Status304NotModified
        && (response.ContentType is not { } type || !type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("image/svg", StringComparison.Ordinal));
}
