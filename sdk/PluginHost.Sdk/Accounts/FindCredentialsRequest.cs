namespace PluginHost.Sdk.Accounts;

/// <summary>Reads credentials that have not ended.</summary>
/// <param name="Now">The time.</param>
public sealed record FindCredentialsRequest(DateTimeOffset Now)
{
    /// <summary>The one with this SHA-256 of its secret.</summary>
    public ReadOnlyMemory<byte>? SecretHash { get; init; }

    /// <summary>Of this kind.</summary>
    public CredentialKind? Kind { get; init; }
}
