namespace PluginHost.Sdk.Accounts;

/// <summary>Adds a user.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="PasswordHash">From the framework's hasher.</param>
/// <param name="Role"><c>owner</c>.</param>
/// <param name="OnlyFirst">Refuse when there is any user; checked in the same transaction.</param>
/// <param name="Now">The time.</param>
public sealed record AddUserRequest(string Name, string PasswordHash, string Role, bool OnlyFirst, DateTimeOffset Now);
