using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PluginHost.Sdk.Accounts;
using PluginHost.Web.Security;

namespace PluginHost.Web.Accounts;

/// <summary>Opens a session for a user who has just proved who they are.</summary>
internal sealed class SessionOpener(WebHostOptions options, AccountStore store, TimeProvider time)
{
    private const int LongestUserAgent = 300;

    /// <summary>Stores the session and sets the cookie. Answers the CSRF token.</summary>
    public async Task<string> OpenAsync(HttpContext context, UserRecord user)
    {
        var secret = SecretText.NewSession();
        var now = time.GetUtcNow();
        var agent = context.Request.Headers.UserAgent.ToString();
        await store.AddCredentialAsync(
            new CredentialRecord(
                0, CredentialKind.Session, user.Id, SecretText.Hash(secret), agent.Length <= LongestUserAgent ? agent : agent[..LongestUserAgent], CredentialScopes.Owner, now)
            {
                ExpiresAt = CredentialLookup.SessionEnd(now, now, options),
                LastUsedAt = now,
                Address = context.Features.GetRequiredFeature<ClientAddress>().Text,
            },
            context.RequestAborted);
        // The store slides the end; the browser only has to keep the cookie for as long as it could ever be valid.
        SessionCookie.Write(context, secret, now + options.SessionLifetime);
        return CsrfTokens.Of(secret);
    }
}
