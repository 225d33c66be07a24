namespace PluginHost.Packages.Installing;

/// <summary>What a package's signer is to this machine.</summary>
public enum SignerStanding
{
    /// <summary>Nobody signed it, nor the version before.</summary>
    Unsigned,

    /// <summary>Whoever signed the installed version.</summary>
    Same,

    /// <summary>The plugin is new here, but others by this signer are installed.</summary>
    Known,

    /// <summary>Nothing by this signer is installed: the first package decides who must sign the next ones.</summary>
    First,

    /// <summary>Somebody else than before, or nobody any more.</summary>
    Changed,
}
