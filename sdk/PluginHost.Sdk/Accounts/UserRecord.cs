namespace PluginHost.Sdk.Accounts;

/// <summary>A user.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, unique without regard to case.</param>
/// <param name="PasswordHash">From the framework's hasher.</param>
/// <param name="Role"><c>owner</c>.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record UserRecord(long Id, string Name, string PasswordHash, string Role, DateTimeOffset CreatedAt);
