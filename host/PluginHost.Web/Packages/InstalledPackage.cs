namespace PluginHost.Web.Packages;

/// <summary>A plugin that was installed from a package.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Which version runs.</param>
/// <param name="Requested">Somebody asked for it; else it is here for another one.</param>
/// <param name="Source">The feed or file it is from.</param>
/// <param name="ContentHash">SHA-512 of the package without its signature, as in lock files of NuGet.</param>
/// <param name="Signer">Who signed it.</param>
/// <param name="InstalledAt">When.</param>
/// <param name="Kept">Versions to go back to, newest first.</param>
internal sealed record InstalledPackage(
    string Id, string Version, bool Requested, string Source, string ContentHash, PackageSignedBy? Signer, DateTimeOffset InstalledAt, IReadOnlyList<string> Kept);
