using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Packages.Installing;

/// <summary>What one manifest asks for that another does not. A host that the network may be used for is a permission of its own: to call one more is to ask for more.</summary>
internal static class PermissionDifference
{
    public static IReadOnlyList<ManifestPermission> Without(IReadOnlyList<ManifestPermission> some, IReadOnlyList<ManifestPermission> others) =>
        [.. some.Select(asked => Rest(asked, [.. others.Where(other => other.Permission == asked.Permission)])).OfType<ManifestPermission>()];

    /// <summary>What is left of it beside the others; its hosts are then those that are not among theirs, and none stands for any, as in a manifest.</summary>
    private static ManifestPermission? Rest(ManifestPermission asked, IReadOnlyList<ManifestPermission> others)
    {
        if (others.Count == 0)
        {
            return asked;
        }

        if (others.Any(other => other.Hosts is null or []))
        {
            return null;
        }

        if (asked.Hosts is null or [])
        {
            return asked;
        }

        var known = new HostList(others.SelectMany(other => other.Hosts!));
        var more = asked.Hosts.Where(host => !known.Contains(host)).ToList();
        return more.Count == 0 ? null : asked with { Hosts = more };
    }
}
