using NuGet.Versioning;
using PluginHost.Packages.Contents;
using PluginHost.Sdk;

namespace PluginHost.Packages.Resolution;

/// <summary>Why there is no set of packages that fits, in words.</summary>
internal static class ResolutionRefusals
{
    public static PackageException Unknown(PluginId id, IReadOnlyList<string> feeds) => new(
        new Refusal(
            PackageCodes.NoSuchPackage,
            feeds.Count == 0 ? $"Plugin '{id}' cannot be looked for: there are no feeds." : $"No feed has plugin '{id}'. Asked: {string.Join(", ", feeds)}.",
            "Check the id, add the feed that has it, or install its package from a file."));

    public static PackageException MissingDependency(PluginId id, IReadOnlyList<Demand> demands) => new(
        new Refusal(PackageCodes.MissingDependency, $"Plugin '{id}' is needed ({string.Join("; ", demands)}), but no feed has it.", $"Add the feed that has '{id}', or install its package from a file first."));

    public static PackageException NoSuchVersion(PluginId id, IReadOnlyList<Demand> demands, IReadOnlyList<NuGetVersion> there) => new(
        new Refusal(
            PackageCodes.Conflict,
            $"No version of plugin '{id}' suits everybody: {string.Join("; ", demands)}. There are {(there.Count == 0 ? "none" : string.Join(", ", there.Take(10).Select(version => version.ToNormalizedString())))}.",
            "Install or update the plugins that ask for different versions together, or remove one of them."));

    public static PackageException Incompatible(PluginId id, NuGetVersion newest, string needs, NuGetVersion host) => new(
        new Refusal(
            PackageCodes.Incompatible, $"Plugin '{id}' {newest.ToNormalizedString()} needs SDK {needs}, this host has {host.ToNormalizedString()}.",
            "Update the host for a newer plugin, or ask for another version of the plugin."));

    public static PackageException Cycle(IReadOnlyList<PluginId> ring) => new(
        new Refusal(PackageCodes.Cycle, $"The plugins need each other in a ring: {string.Join(" → ", ring)}.", "One of them must not depend on the next, or do so optionally: tell its author."));

    public static PackageException UpToDate(PluginId id, string version) => new(
        new Refusal(PackageCodes.UpToDate, $"Plugin '{id}' {version} is installed, and nothing newer fits this host.", "Name a version to get an older one."));

    public static PackageException OtherPackage(string feed, PluginId id, NuGetVersion version, PackageContent found) =>
        ContentRefusals.Identity($"The package that feed '{feed}' gave", $"'{id}' {version.ToNormalizedString()}", $"'{found.Id}' {found.Version.ToNormalizedString()}");
}
