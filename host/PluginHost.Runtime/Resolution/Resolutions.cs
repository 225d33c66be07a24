using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Resolution;

/// <summary>Why a plugin's dependencies cannot be had.</summary>
internal static class Resolutions
{
    public const string MissingCode = "PH1201";
    public const string CycleCode = "PH1202";
    public const string UnavailableCode = "PH1203";
    public const string VersionCode = "PH1204";

    public static Refusal Missing(PluginId plugin, ManifestDependency dependency) => new(
        MissingCode, $"Plugin '{plugin}' needs '{dependency.Id}' {dependency.Range}, which is not installed.", $"Install '{dependency.Id}'.");

    public static Refusal Cycle(PluginId plugin, IReadOnlyList<PluginId> ring) => new(
        CycleCode, $"Plugin '{plugin}' is in a ring of dependencies: {string.Join(" → ", ring)}.", "One of them must not depend on the next, or do so optionally.");

    public static Refusal Unavailable(PluginId plugin, PluginId dependency, Refusal reason) => new(
        UnavailableCode, $"Plugin '{plugin}' needs '{dependency}', which is not running. {reason.Reason}", $"Get '{dependency}' to run, then enable '{plugin}'.");

    public static Refusal WrongVersion(PluginId plugin, ManifestDependency dependency, string found) => new(
        VersionCode, $"Plugin '{plugin}' needs '{dependency.Id}' {dependency.Range}, but {found} is installed.", $"Install a version of '{dependency.Id}' within {dependency.Range}.");
}
