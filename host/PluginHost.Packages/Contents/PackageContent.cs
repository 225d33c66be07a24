using NuGet.Versioning;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Packages.Contents;

/// <summary>What is known of a package after every byte of it was looked at and none was run.</summary>
internal sealed record PackageContent(PluginId Id, NuGetVersion Version, PluginManifest Manifest)
{
    /// <summary>SHA-512 of the content without its signature, base64.</summary>
    public required string ContentHash { get; init; }

    /// <summary>SHA-512 of the file, base64.</summary>
    public required string FileHash { get; init; }

    public required long FileBytes { get; init; }

    public required long UnpackedBytes { get; init; }

    /// <summary>Who signed it, or <see langword="null"/>.</summary>
    public required PackageSigner? Signer { get; init; }

    public string Key => $"{Id} {Version.ToNormalizedString()}";
}
