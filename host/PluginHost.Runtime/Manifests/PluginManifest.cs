using System.Text.Json.Nodes;

namespace PluginHost.Runtime.Manifests;

/// <summary><c>plugin.json</c> as it stands in the file: generated at build, read by the host without loading code.</summary>
public sealed record PluginManifest
{
    public const string FileName = "plugin.json";

    public int ManifestVersion { get; init; } = 1;

    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Authors { get; init; }

    public string? Licence { get; init; }

    public string? Homepage { get; init; }

    /// <summary>NuGet version range of the SDK, for example <c>[1.0,2.0)</c>.</summary>
    public required string Api { get; init; }

    public required ManifestEntry Entry { get; init; }

    /// <summary><c>reloadable</c>, <c>pinned</c> or <c>worker</c>.</summary>
    public string LoadMode { get; init; } = "reloadable";

    public IReadOnlyList<ManifestCapability> Provides { get; init; } = [];

    public IReadOnlyList<ManifestPermission> Permissions { get; init; } = [];

    public IReadOnlyList<ManifestDependency> DependsOn { get; init; } = [];

    /// <summary>JSON schema (2020-12) of the settings, with defaults.</summary>
    public JsonObject? Settings { get; init; }

    public IReadOnlyList<ManifestUiSlot> Ui { get; init; } = [];

    /// <summary>Runtime identifiers the plugin carries native libraries for; empty for none.</summary>
    public IReadOnlyList<string> NativeRids { get; init; } = [];
}
