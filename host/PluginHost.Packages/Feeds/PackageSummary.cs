using NuGet.Versioning;
using PluginHost.Packages.Signatures;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Packages.Feeds;

/// <summary>A plugin that a feed has. What it cannot tell without a download is <see langword="null"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The newest version there.</param>
/// <param name="Feed">Name of the feed.</param>
public sealed record PackageSummary(PluginId Id, string Version, string Feed)
{
    /// <summary>For people.</summary>
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Authors { get; init; }

    public string? Licence { get; init; }

    public string? Homepage { get; init; }

    /// <summary>How often it was downloaded, as the feed counts.</summary>
    public long? Downloads { get; init; }

    /// <summary>Who signed the newest version, as the feed says.</summary>
    public PackageSigner? Signer { get; init; }

    /// <summary>What it adds.</summary>
    public IReadOnlyList<ManifestCapability>? Capabilities { get; init; }

    /// <summary>What it asks to be allowed.</summary>
    public IReadOnlyList<ManifestPermission>? Permissions { get; init; }

    /// <summary>All versions the feed tells of, newest first.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>The newest version that runs on this host; <see langword="null"/> where none does, or the feed does not tell.</summary>
    public string? Suited { get; init; }

    /// <summary>Why the newest version does not run on this host, or <see langword="null"/>.</summary>
    public Refusal? Incompatible { get; init; }

    /// <summary>By version, the range of the SDK that it runs on.</summary>
    internal IReadOnlyDictionary<string, VersionRange> SdkRanges { get; init; } = new Dictionary<string, VersionRange>();

    internal PackageSummary On(NuGetVersion sdk) => SdkRanges.Count == 0 ? this : this with
    {
        Suited = Versions.FirstOrDefault(version => SdkRanges.GetValueOrDefault(version)?.Satisfies(sdk) == true),
        Incompatible = SdkRanges.GetValueOrDefault(Version) is { } range && !range.Satisfies(sdk)
            ? Resolution.ResolutionRefusals.Incompatible(Id, NuGetVersion.Parse(Version), range.ToNormalizedString(), sdk).Refusal
            : null,
    };
}
