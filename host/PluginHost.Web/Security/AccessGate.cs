using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Security;

/// <summary>Runs after routing and before every handler: says who calls, and lets through only whom the endpoint's policy names.</summary>
internal sealed class AccessGate(Authenticator authenticator, RequestLimits limits)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var client = context.Features.GetRequiredFeature<ClientAddress>();
        var endpoint = context.GetEndpoint();
        var isApi = ApiPaths.IsApi(context.Request.Path);
        // Files of the web UI are the same for everybody: no look into the store for them.
        var identity = endpoint is null && !isApi ? Authenticator.Anonymous(context, client) : await authenticator.IdentifyAsync(context, client);
        context.Features.Set(identity);
        context.Features.Set(identity.Caller);

        if (isApi && identity.IsAnonymous && limits.TakeAnonymous(client) is { } wait)
        {
            await RefuseTooManyAsync(context, wait);
            return;
        }
        if (endpoint is RouteEndpoint && Refuse(context, endpoint, identity) is { } refused)
        {
            var (status, refusal) = refused;
            if (status == StatusCodes.Status401Unauthorized)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
            }
            await context.WriteProblemAsync(status, refusal);
            return;
        }
        await next(context);
    }

    public static Task RefuseTooManyAsync(HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.WriteProblemAsync(
            StatusCodes.Status429TooManyRequests, new Refusal(ErrorCodes.TooMany, "Too many requests from your address.", $"Try again in {seconds} seconds."));
    }

    private static (int Status, Refusal Refusal)? Refuse(HttpContext context, Endpoint endpoint, Identity identity)
    {
        if (endpoint.Metadata.GetMetadata<AccessMetadata>() is not { } access)
        {
            // The start check and the route builder refuse such an endpoint; this is the second lock on the same door.
            return (StatusCodes.Status403Forbidden, new Refusal(ErrorCodes.UndeclaredRoute, "The endpoint does not say who may call it."));
        }
        if (ForeignRequests.Check(context, identity) is { } foreign)
        {
            return (StatusCodes.Status403Forbidden, foreign);
        }
        if (identity.Caller.May(access.Policy))
        {
            return null;
        }
        if (identity.Refusal is { } refusal)
        {
            return (identity.RefusalStatus, refusal);
        }
        return identity.IsAnonymous
            ? (StatusCodes.Status401Unauthorized, new Refusal(ErrorCodes.SignInRequired, "This needs a signed-in caller.", "Sign in, or send a bearer token."))
            : (StatusCodes.Status403Forbidden, NotAllowed(access.Policy));
    }

    private static Refusal NotAllowed(AccessPolicy policy) => policy == AccessPolicy.LocalOwner
        ? new Refusal(ErrorCodes.NotAllowed, "This touches the machine's own files or processes.", "Do it from the machine PluginHost runs on.")
        : new Refusal(ErrorCodes.NotAllowed, "Your token may only read.", "Use a token of scope owner, or sign in.");
}
