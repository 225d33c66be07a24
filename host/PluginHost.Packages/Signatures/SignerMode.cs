namespace PluginHost.Packages.Signatures;

/// <summary>What the host asks of a package's signature.</summary>
public enum SignerMode
{
    /// <summary>Signed or not, but what a plugin began with it must go on with.</summary>
    Accept,

    /// <summary>Only packages of signers that the owner trusts.</summary>
    Require,
}
