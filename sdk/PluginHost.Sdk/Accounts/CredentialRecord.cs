namespace PluginHost.Sdk.Accounts;

/// <summary>A session or a token.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="UserId">Whose.</param>
/// <param name="SecretHash">SHA-256 of the secret.</param>
/// <param name="Name">Name of a token, user agent of a session.</param>
/// <param name="Scope"><c>owner</c> or <c>read</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record CredentialRecord(long Id, CredentialKind Kind, long UserId, ReadOnlyMemory<byte> SecretHash, string Name, string Scope, DateTimeOffset CreatedAt)
{
    /// <summary>The first characters of a token, to tell tokens apart.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>When it ends.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last used, to within a minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Address it was last used from.</summary>
    public string Address { get; init; } = "";
}
