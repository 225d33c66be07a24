namespace PluginHost.Sdk.Accounts;

/// <summary>Records that a credential was used.</summary>
/// <param name="Id">Which.</param>
/// <param name="Now">The time.</param>
/// <param name="Address">From where.</param>
/// <param name="ExpiresAt">Its new end; <see langword="null"/> leaves it.</param>
public sealed record TouchCredentialRequest(long Id, DateTimeOffset Now, string Address, DateTimeOffset? ExpiresAt);
