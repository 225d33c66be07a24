using NuGet.Versioning;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Discovery;

/// <summary>A folder that holds a plugin, or means to.</summary>
internal sealed record PluginCandidate(PluginId Id, string Folder, bool BuiltIn, FolderStamp Stamp)
{
    public PluginManifest? Manifest { get; init; }

    /// <summary>Why it cannot be loaded.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What its author or owner should know, though it loads.</summary>
    public IReadOnlyList<Refusal> Notes { get; init; } = [];

    public NuGetVersion Version => NuGetVersion.TryParse(Manifest?.Version, out var version) ? version : new NuGetVersion(0, 0, 0);

    /// <summary>What the operator decided in place of the manifest.</summary>
    public PluginLoadMode? OperatorMode { get; init; }

    public PluginLoadMode LoadMode => OperatorMode is { } decided ? decided : Manifest is not null && ManifestRules.TryParseLoadMode(Manifest.LoadMode, out var mode) ? mode : PluginLoadMode.Reloadable;

    /// <summary>Whether its code runs in the host's own process.</summary>
    public bool SharesProcess => LoadMode != PluginLoadMode.Worker;

    public bool IsUsable => Manifest is not null && Refusal is null;
}
