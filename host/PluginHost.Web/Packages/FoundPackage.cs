using PluginHost.Web.Plugins;

namespace PluginHost.Web.Packages;

/// <summary>A plugin that a feed has. What the feed does not tell without a download is <see langword="null"/>; the plan has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">For people.</param>
/// <param name="Version">The newest version there.</param>
/// <param name="Suited">The newest version that runs on this host.</param>
/// <param name="Incompatible">Why the newest version does not run on this host.</param>
/// <param name="Installed">The version that is installed from a package.</param>
/// <param name="Feed">Name of the feed.</param>
/// <param name="Description">What it is.</param>
/// <param name="Authors">Who made it.</param>
/// <param name="Licence">Under which terms.</param>
/// <param name="Homepage">Where more is to be read.</param>
/// <param name="Downloads">How often it was downloaded, as the feed counts.</param>
/// <param name="Signer">Who signed the newest version.</param>
/// <param name="Capabilities">What it adds.</param>
/// <param name="Permissions">What it asks to be allowed.</param>
/// <param name="Versions">All versions the feed tells of, newest first.</param>
internal sealed record FoundPackage(
    string Id,
    string? Name,
    string Version,
    string? Suited,
    PackageFailure? Incompatible,
    string? Installed,
    string Feed,
    string? Description,
    string? Authors,
    string? Licence,
    string? Homepage,
    long? Downloads,
    PackageSignedBy? Signer,
    IReadOnlyList<PluginCapability>? Capabilities,
    IReadOnlyList<PluginPermission>? Permissions,
    IReadOnlyList<string> Versions);
