using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Web.Security;

namespace PluginHost.Web.Accounts;

/// <summary>Finds the credential of a secret, and keeps a used session alive.</summary>
internal sealed partial class CredentialLookup(
    WebHostOptions options, AccountStore store, CredentialCache cache, TimeProvider time, ILogger<CredentialLookup> logger)
{
    private const int LongestSecret = 200;
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    /// <exception cref="PluginFaultException">The stores are not there.</exception>
    public async ValueTask<KnownCredential?> FindAsync(string secret, CredentialKind kind, ClientAddress client, CancellationToken cancellationToken)
    {
        if (secret.Length > LongestSecret)
        {
            return null;
        }
        var hash = SecretText.Hash(secret);
        var key = Convert.ToHexString(hash);
        var known = cache.Find(key);
        var epoch = cache.Epoch;
        if (known is null)
        {
            known = await ReadAsync(hash, cancellationToken);
            if (known is null)
            {
                return null;
            }
            cache.Keep(key, known, epoch);
        }
        var now = time.GetUtcNow();
        if (known.Credential.Kind != kind || known.Credential.ExpiresAt <= now)
        {
            return null;
        }
        if (now - (known.Credential.LastUsedAt ?? known.Credential.CreatedAt) >= TouchEvery)
        {
            known = await TouchAsync(known, now, client, cancellationToken);
            cache.Keep(key, known, epoch);
        }
        return known;
    }

    private async ValueTask<KnownCredential?> ReadAsync(byte[] hash, CancellationToken cancellationToken)
    {
        var found = await store.FindCredentialsAsync(new FindCredentialsRequest(time.GetUtcNow()) { SecretHash = hash }, cancellationToken);
        if (found is not [var credential, ..])
        {
            return null;
        }
        return await store.FindUserAsync(credential.UserId, cancellationToken) is { } user ? new KnownCredential(credential, user) : null;
    }

    private async ValueTask<KnownCredential> TouchAsync(KnownCredential known, DateTimeOffset now, ClientAddress client, CancellationToken cancellationToken)
    {
        var credential = known.Credential;
        var expiresAt = credential.Kind == CredentialKind.Session ? SessionEnd(credential.CreatedAt, now, options) : credential.ExpiresAt;
        try
        {
            await store.TouchAsync(
                new TouchCredentialRequest(credential.Id, now, client.Text, credential.Kind == CredentialKind.Session ? expiresAt : null), cancellationToken);
        }
        catch (PluginFaultException fault)
        {
            // The request itself can be served: only "last used" stays behind.
            LogTouchFailed(fault.Message);
            return known;
        }
        return known with { Credential = credential with { LastUsedAt = now, Address = client.Text, ExpiresAt = expiresAt } };
    }

    public static DateTimeOffset SessionEnd(DateTimeOffset createdAt, DateTimeOffset now, WebHostOptions options)
    {
        var idleEnd = now + options.SessionIdle;
        var lastEnd = createdAt + options.SessionLifetime;
        return idleEnd < lastEnd ? idleEnd : lastEnd;
    }
}
