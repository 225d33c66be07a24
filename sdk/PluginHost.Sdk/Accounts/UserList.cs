namespace PluginHost.Sdk.Accounts;

/// <summary>Users.</summary>
/// <param name="Items">In order of id.</param>
public sealed record UserList(IReadOnlyList<UserRecord> Items);
