using PluginHost.Packages.Contents;

namespace PluginHost.Packages.Resolution;

/// <summary>A package that was chosen, lies on this machine and was verified.</summary>
/// <param name="Content">What is in it.</param>
/// <param name="File">Where it lies.</param>
/// <param name="Source">The feed or file it is from.</param>
/// <param name="Requested">Whether somebody asked for it; otherwise another one needs it.</param>
internal sealed record ResolvedPackage(PackageContent Content, string File, string Source, bool Requested);
