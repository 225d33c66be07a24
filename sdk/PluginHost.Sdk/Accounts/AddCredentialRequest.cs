namespace PluginHost.Sdk.Accounts;

/// <summary>Adds a session or a token.</summary>
/// <param name="Credential">With id 0; the store gives the id.</param>
public sealed record AddCredentialRequest(CredentialRecord Credential);
