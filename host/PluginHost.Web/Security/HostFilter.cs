using System.Net;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Security;

/// <summary>Takes requests only for names that are ours: a foreign name that resolves to us (DNS rebinding) would make a foreign page "same origin".</summary>
internal sealed class HostFilter(WebHostOptions options, ClientAddressResolver resolver)
{
    // Nobody else can own a name without a domain, so the machine's own is as safe as localhost.
    private readonly HashSet<string> _names = new(
        [options.Host, "localhost", Environment.MachineName, Environment.MachineName + ".local", .. options.AllowedHosts], StringComparer.OrdinalIgnoreCase);

    // Nearly every request names the host as the one before it did.
    private string? _lastName;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Features.Set(resolver.Resolve(context));
        if (resolver.IsTrustedProxy(context))
        {
            BelieveProxy(context.Request);
        }
        return IsOurs(context.Request.Host, context.Connection.LocalIpAddress)
            ? next(context)
            : context.WriteProblemAsync(StatusCodes.Status421MisdirectedRequest, new Refusal(
                ErrorCodes.ForeignHost, $"This host is not called '{Shown(context.Request.Host.Host)}'.", "Use its address, or add the name to allowed_hosts in server-config.json."));
    }

    private static void BelieveProxy(HttpRequest request)
    {
        if (request.Headers["X-Forwarded-Proto"].ToString() is "http" or "https")
        {
            request.Scheme = request.Headers["X-Forwarded-Proto"].ToString();
        }
        if (request.Headers["X-Forwarded-Host"].ToString() is { Length: > 0 } host)
        {
            request.Host = new HostString(host);
        }
    }

    // A literal address cannot be rebound, but only near ones are taken without being configured.
    private bool IsOurs(HostString host, IPAddress? own)
    {
        var name = host.Host;
        if (string.IsNullOrEmpty(name))
        {
            return false;
        }
        if (string.Equals(name, _lastName, StringComparison.Ordinal))
        {
            return true;
        }
        var isLiteral = NetworkLocality.TryParse(name, out var address);
        if (_names.Contains(name) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || (isLiteral && NetworkLocality.IsPrivate(address)))
        {
            _lastName = name;
            return true;
        }
        return isLiteral && own is not null && address.Equals(NetworkLocality.Plain(own));
    }

    private static string Shown(string name) => name.Length <= 100 ? name : name[..100];
}
