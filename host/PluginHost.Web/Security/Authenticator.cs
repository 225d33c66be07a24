using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Http;
using PluginHost.Web.Accounts;

namespace PluginHost.Web.Security;

/// <summary>Turns a cookie or a bearer token into an <see cref="Identity"/>.</summary>
internal sealed class Authenticator(WebHostOptions options, CredentialLookup lookup)
{
    private static readonly AccessPolicy[] Reads = [AccessPolicy.Reader];
    private static readonly AccessPolicy[] Owns = [AccessPolicy.Reader, AccessPolicy.Editor, AccessPolicy.Owner];
    private static readonly AccessPolicy[] OwnsHere = [.. Owns, AccessPolicy.LocalOwner];

    private readonly byte[]? _localToken = options.LocalToken is { Length: > 0 } token ? Encoding.UTF8.GetBytes(token) : null;

    public async ValueTask<Identity> IdentifyAsync(HttpContext context, ClientAddress client)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            var token = header["Bearer ".Length..].Trim();
            return IsLocalToken(token, client)
                ? new Identity(Named(context, "local", OwnsHere, client))
                : await WithSecretAsync(context, client, token, CredentialKind.Token);
        }
        return context.Request.Cookies[SessionCookie.Name] is { Length: > 0 } cookie
            ? await WithSecretAsync(context, client, cookie, CredentialKind.Session)
            : Anonymous(context, client);
    }

    public static Identity Anonymous(HttpContext context, ClientAddress client) => new(Named(context, "anonymous", [], client));

    private bool IsLocalToken(string token, ClientAddress client)
    {
        if (_localToken is null || !client.IsMachine || token.Length != _localToken.Length)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(token, bytes, out var written) && CryptographicOperations.FixedTimeEquals(bytes[..written], _localToken);
    }

    private async ValueTask<Identity> WithSecretAsync(HttpContext context, ClientAddress client, string secret, CredentialKind kind)
    {
        var anonymous = Anonymous(context, client);
        KnownCredential? known;
        try
        {
            known = await lookup.FindAsync(secret, kind, client, context.RequestAborted);
        }
        catch (PluginFaultException fault)
        {
            return anonymous with { Refusal = Errors.FaultProblem.Describe(fault), RefusalStatus = StatusCodes.Status503ServiceUnavailable };
        }
        if (known is null)
        {
            return anonymous;
        }
        var isOwner = known.Credential.Scope == CredentialScopes.Owner;
        if (isOwner && options.RequireLocalForWrite && !client.IsPrivate)
        {
            return anonymous with { Refusal = LocalityRefusal, RefusalStatus = StatusCodes.Status403Forbidden };
        }
        return new Identity(Named(context, kind == CredentialKind.Token ? known.Credential.Name : known.User.Name, isOwner ? (client.IsMachine ? OwnsHere : Owns) : Reads, client))
        {
            Credential = known.Credential,
            User = known.User,
            CsrfToken = kind == CredentialKind.Session ? CsrfTokens.Of(secret) : null,
        };
    }

    public static Refusal LocalityRefusal { get; } = new(
        ErrorCodes.NotLocal, "The owner may come only from this machine or a private network.",
        "Set require_local_for_write to false, or name your proxy in trusted_proxies, in server-config.json.");

    private static Caller Named(HttpContext context, string name, IReadOnlyList<AccessPolicy> policies, ClientAddress client) =>
        new(name, policies, client.IsMachine) { ClientId = ClientId(context) };

    private static string? ClientId(HttpContext context) =>
        context.Request.Headers["X-Client-Id"].ToString() is { Length: > 0 and <= 100 } id && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') ? id : null;
}
