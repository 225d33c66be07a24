using NuGet.Versioning;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Feeds;
using PluginHost.Packages.Signatures;

namespace PluginHost.Packages;

/// <summary>Where packages come from, where they go and what is asked of them. An immutable snapshot made by the composition root.</summary>
public sealed record PackageOptions
{
    /// <summary>Holds <c>plugins/</c>, <c>packages/</c> and <c>plugins.lock.json</c>, all on one file system: plugins are put in place by renaming.</summary>
    public required string HomeFolder { get; init; }

    /// <summary>Folder whose sub-folders are the plugins that came with the host: what they provide need not be installed.</summary>
    public string? BuiltInFolder { get; init; }

    /// <summary>Asked in this order; of two that have the same version, the first one gives it.</summary>
    public IReadOnlyList<FeedOptions> Feeds { get; init; } = [];

    public ArchiveLimits Limits { get; init; } = new();

    public SignerOptions Signers { get; init; } = new();

    /// <summary>How many earlier versions of a plugin are kept for going back.</summary>
    public int KeepVersions { get; init; } = 3;

    /// <summary>Where plugins keep their own; without it nothing of that is removed with them.</summary>
    public PluginBelongings? Belongings { get; init; }

    /// <summary>For feeds over HTTP, with user name and password in it if it wants them; without it, what the environment says.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The SDK that plugins must fit; without it, the one of this host.</summary>
    public NuGetVersion? Sdk { get; init; }
}
