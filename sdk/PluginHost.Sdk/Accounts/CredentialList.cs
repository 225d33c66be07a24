namespace PluginHost.Sdk.Accounts;

/// <summary>Sessions or tokens.</summary>
/// <param name="Items">Newest first.</param>
public sealed record CredentialList(IReadOnlyList<CredentialRecord> Items);
