namespace PluginHost.Sdk.Accounts;

/// <summary>Sets a password hash.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="PasswordHash">From the framework's hasher.</param>
/// <param name="KeepCredential">A session that is not ended.</param>
public sealed record SetPasswordRequest(long UserId, string PasswordHash, long? KeepCredential);
