namespace PluginHost.Web.Packages;

/// <summary>What somebody wants done.</summary>
/// <param name="Action">What.</param>
/// <param name="Id">With which plugin; not for all.</param>
/// <param name="Version">Which version; else the newest that fits this host, or the last kept one.</param>
/// <param name="Prerelease">Whether versions that are not finished will do.</param>
/// <param name="AcceptSigner">Fingerprint of a new signer that was said yes to, or <c>unsigned</c>.</param>
internal sealed record PackagePlanRequest(PackageAction Action, string? Id = null, string? Version = null, bool Prerelease = false, string? AcceptSigner = null);
