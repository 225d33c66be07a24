using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>A plugin to install, or to bring to another version.</summary>
/// <param name="Id">Its id.</param>
public sealed record InstallRequest(PluginId Id)
{
    /// <summary>Exactly this version, older ones too; without it, the newest that fits this host.</summary>
    public string? Version { get; init; }

    /// <summary>From this feed only; what it needs may come from others.</summary>
    public string? Feed { get; init; }

    /// <summary>Whether versions that are not finished will do.</summary>
    public bool Prerelease { get; init; }

    /// <summary>The fingerprint of a new signer that the user said yes to, or <c>unsigned</c>; <c>ask</c> for a plan that shows it, and is applied when <see cref="InstallPlan.AcceptSigners"/> has it.</summary>
    public string? AcceptSigner { get; init; }
}
