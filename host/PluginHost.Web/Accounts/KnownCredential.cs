using PluginHost.Sdk.Accounts;

namespace PluginHost.Web.Accounts;

/// <summary>A credential and whose it is.</summary>
internal sealed record KnownCredential(CredentialRecord Credential, UserRecord User);
