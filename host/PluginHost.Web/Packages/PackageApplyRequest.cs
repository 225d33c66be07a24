namespace PluginHost.Web.Packages;

/// <summary>What was chosen when the plan was seen.</summary>
/// <param name="KeepData">Settings and data of removed plugins stay for the day when they are installed again.</param>
/// <param name="AcceptSigners">Fingerprints of new signers that were said yes to; <c>unsigned</c> for none.</param>
/// <param name="Operation">A name that the events of its progress carry.</param>
internal sealed record PackageApplyRequest(bool KeepData = false, IReadOnlyList<string>? AcceptSigners = null, string? Operation = null);
