using System.ComponentModel.DataAnnotations;

namespace PluginHost.Web.Accounts;

/// <summary>A new token with its secret, which is shown this once.</summary>
internal sealed record CreatedAccessToken(
    string Id, string Name, [property: AllowedValues(CredentialScopes.Owner, CredentialScopes.Read)] string Scope, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt, string Token);
