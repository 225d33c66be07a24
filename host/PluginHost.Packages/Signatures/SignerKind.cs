namespace PluginHost.Packages.Signatures;

/// <summary>What a signature says its maker is.</summary>
public enum SignerKind
{
    /// <summary>Whoever made the package.</summary>
    Author,

    /// <summary>The feed that gives it out.</summary>
    Repository,
}
