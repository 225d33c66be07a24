using NuGet.Versioning;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Manifests;

/// <summary>What a manifest must hold beyond being well-formed.</summary>
internal static class ManifestRules
{
    public const int MaxCapabilities = 1000;
    private const int KnownVersion = 1;

    public static ManifestProblem? FirstProblem(PluginManifest manifest, string folder) => FirstProblem(manifest) ?? Entry(manifest.Entry, folder);

    /// <summary>What can be told without the files beside the manifest.</summary>
    public static ManifestProblem? FirstProblem(PluginManifest manifest) =>
        Shape(manifest) ?? manifest.DependsOn.Select(Dependency).FirstOrDefault(problem => problem is not null)
        ?? manifest.Permissions.Select(Hosts).FirstOrDefault(problem => problem is not null) ?? Capabilities(manifest);

    private static ManifestProblem? Shape(PluginManifest manifest) => manifest switch
    {
        { ManifestVersion: > KnownVersion } => new($"has manifestVersion {manifest.ManifestVersion}, this host knows {KnownVersion}", "Update the host."),
        _ when !PluginId.TryParse(manifest.Id, out _) => new($"has id '{manifest.Id}', which is not two or more lower-case words joined by dots", "Use an id such as 'acme.warm' in [Plugin]."),
        _ when !NuGetVersion.TryParse(manifest.Version, out _) => new($"has version '{manifest.Version}', which is not a version", "Use one such as '1.2.0' in the project's Version."),
        _ when !VersionRange.TryParse(manifest.Api, out _) => new($"has api '{manifest.Api}', which is not a version range", "Use one such as '[1.0,2.0)'."),
        _ when !TryParseLoadMode(manifest.LoadMode, out _) => new($"has loadMode '{manifest.LoadMode}'", "Use 'reloadable', 'pinned' or 'worker'."),
        _ => null,
    };

    public static bool TryParseLoadMode(string text, out PluginLoadMode mode)
    {
        mode = text switch
        {
            "pinned" => PluginLoadMode.Pinned,
            "worker" => PluginLoadMode.Worker,
            _ => PluginLoadMode.Reloadable,
        };
        return text is "reloadable" or "pinned" or "worker";
    }

    // The name is joined to a path: one with separators would leave the folder.
    private static ManifestProblem? Entry(ManifestEntry entry, string folder) =>
        entry.Assembly != Path.GetFileName(entry.Assembly) || entry.Assembly.Contains('\\', StringComparison.Ordinal) || !entry.Assembly.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? new($"has entry.assembly '{entry.Assembly}', which is not the name of a dll beside it", "Give the file name alone, such as 'Acme.Warm.dll'.")
        : string.IsNullOrWhiteSpace(entry.Type)
            ? new("has an empty entry.type", "Give the full name of the class that carries [Plugin].")
        : !File.Exists(Path.Combine(folder, entry.Assembly))
            ? new($"names the main dll '{entry.Assembly}', which is not in the folder", "Copy the plugin's whole build output into the folder.")
        : File.ResolveLinkTarget(Path.Combine(folder, entry.Assembly), returnFinalTarget: false) is not null
            ? new($"names the main dll '{entry.Assembly}', which is a link to another place", "Copy the file itself into the folder: links inside of a plugin are not followed.")
            : null;

    private static ManifestProblem? Dependency(ManifestDependency dependency) =>
        !PluginId.TryParse(dependency.Id, out _) ? new($"depends on '{dependency.Id}', which is not a plugin id", "Use an id such as 'acme.warm' in [DependsOn].")
        : !VersionRange.TryParse(dependency.Range, out _) ? new($"depends on '{dependency.Id}' with range '{dependency.Range}', which is not a version range", "Use one such as '[1.0,2.0)'.")
        : null;

    private static ManifestProblem? Hosts(ManifestPermission permission) =>
        (permission.Hosts ?? []).FirstOrDefault(host => Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown) is { } wrong
            ? new($"asks for the network with host '{wrong}', which is not the name of one", "Use names such as 'api.example.org' or '*.example.org' in [Permission(Permissions.Network, Hosts = ...)], without scheme, port or path.")
            : null;

    private static ManifestProblem? Capabilities(PluginManifest manifest)
    {
        if (manifest.Provides.Count > MaxCapabilities)
        {
            return new($"provides {manifest.Provides.Count} capabilities, more than the {MaxCapabilities} a plugin may have", "Make one capability with settings out of those that are alike.");
        }

        var seen = new HashSet<(string, string)>();
        foreach (var capability in manifest.Provides)
        {
            if (!CapabilityId.TryParse(capability.Id, out _))
            {
                return new($"provides '{capability.Id}', which is not a capability id", "Use two or more lower-case words joined by dots.");
            }

            if (!seen.Add((capability.Contract, capability.Id)))
            {
                return new($"provides '{capability.Id}' twice for '{capability.Contract}'", "Give each class an id of its own.");
            }
        }

        return null;
    }
}
