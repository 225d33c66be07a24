namespace PluginHost.Sdk.Accounts;

/// <summary>The new user, or why there is none.</summary>
/// <param name="User">The user.</param>
/// <param name="Refusal">Why there is none.</param>
public sealed record AddUserResult(UserRecord? User, Refusal? Refusal);
