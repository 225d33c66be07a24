namespace PluginHost.Web.Accounts;

/// <summary>A bearer token, without its secret.</summary>
internal sealed record AccessToken(
    string Id, string Name, string Scope, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt);
