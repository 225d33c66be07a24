namespace PluginHost.Packages.Signatures;

/// <summary>Whose packages are taken.</summary>
public sealed record SignerOptions
{
    public SignerMode Mode { get; init; }

    public IReadOnlyList<TrustedSigner> Trusted { get; init; } = [];
}
