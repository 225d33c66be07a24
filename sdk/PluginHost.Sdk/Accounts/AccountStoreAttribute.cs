namespace PluginHost.Sdk.Accounts;

/// <summary>Describes an <see cref="IUserStore"/> or an <see cref="ICredentialStore"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class AccountStoreAttribute(string id, string name) : CapabilityAttribute(id, name);
