namespace PluginHost.Web.Accounts;

/// <summary>One browser that is signed in.</summary>
internal sealed record LoginSession(
    string Id, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, string? Address, string? UserAgent, bool Current);
