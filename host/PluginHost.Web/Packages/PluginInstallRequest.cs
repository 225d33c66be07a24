namespace PluginHost.Web.Packages;

/// <summary>A plugin to install without a look at the plan: for programs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Exactly this version; else the newest that fits this host.</param>
/// <param name="Source">From this feed only.</param>
/// <param name="Prerelease">Whether versions that are not finished will do.</param>
/// <param name="AcceptSigner">Fingerprint of a new signer that was said yes to, or <c>unsigned</c>.</param>
/// <param name="Permissions">What it and all it needs may do; <c>network:host</c> for one host. One that is not named here is refused.</param>
internal sealed record PluginInstallRequest(
    string Id, string? Version = null, string? Source = null, bool Prerelease = false, string? AcceptSigner = null, IReadOnlyList<string>? Permissions = null);
