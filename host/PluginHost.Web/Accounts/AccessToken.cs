using System.ComponentModel.DataAnnotations;

namespace PluginHost.Web.Accounts;

/// <summary>A bearer token, without its secret.</summary>
internal sealed record AccessToken(
    string Id, string Name, [property: AllowedValues(CredentialScopes.Owner, CredentialScopes.Read)] string Scope, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt);
