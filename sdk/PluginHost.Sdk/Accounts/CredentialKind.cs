namespace PluginHost.Sdk.Accounts;

/// <summary>What a credential is.</summary>
public enum CredentialKind
{
    /// <summary>A browser's session cookie.</summary>
    Session,

    /// <summary>A bearer token.</summary>
    Token,
}
