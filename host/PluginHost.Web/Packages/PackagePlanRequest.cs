namespace PluginHost.Web.Packages;

/// <summary>What somebody wants done.</summary>
/// <param name="Action">What.</param>
/// <param name="Id">With which plugin; not for all.</param>
/// <param name="Version">Which version; else the newest that fits this host, or the last kept one.</param>
/// <param name="Source">From this feed only.</param>
/// <param name="Prerelease">Whether versions that are not finished will do.</param>
/// <param name="AcceptSigner">Fingerprint of a new signer that was said yes to, or <c>unsigned</c>; <c>ask</c> to be shown it in the plan.</param>
/// <param name="Operation">A name that the events of its progress carry.</param>
internal sealed record PackagePlanRequest(
    PackageAction Action, string? Id = null, string? Version = null, string? Source = null, bool Prerelease = false, string? AcceptSigner = null, string? Operation = null);
