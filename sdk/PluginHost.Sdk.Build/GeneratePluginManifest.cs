using System.Text;
using System.Text.Json;
using Microsoft.Build.Framework;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Sdk.Build;

/// <summary>Writes <c>plugin.json</c> from the attributes in a compiled plugin, without running its code.</summary>
public sealed class GeneratePluginManifest : ITask
{
    private const string Newline = "\n";

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The compiled plugin.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>What the plugin was compiled against; the SDK is among it.</summary>
    [Required]
    public string[] References { get; set; } = [];

    /// <summary>Where to write.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The project's <c>Version</c>.</summary>
    [Required]
    public string Version { get; set; } = "";

    /// <summary>The project's <c>Description</c>.</summary>
    public string? Description { get; set; }

    /// <summary>The project's <c>Authors</c>.</summary>
    public string? Authors { get; set; }

    /// <summary>The project's <c>PackageLicenseExpression</c>.</summary>
    public string? Licence { get; set; }

    /// <summary>The project's <c>PackageProjectUrl</c>.</summary>
    public string? Homepage { get; set; }

    /// <summary>Paths of all other files, relative to the plugin's folder.</summary>
    public string[] Files { get; set; } = [];

    /// <inheritdoc/>
    public bool Execute()
    {
        var problems = new Problems();
        var facts = new ProjectFacts(Version, [.. Files.Select(file => file.Replace('\\', '/'))]) { Description = Description, Authors = Authors, Licence = Licence, Homepage = Homepage };
        var manifest = PluginReader.Read(Assembly, References, facts, problems);
        foreach (var problem in problems.All)
        {
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
                "PluginHost", problem.Code, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, problem.Message, null, nameof(GeneratePluginManifest)));
        }

        if (manifest is null || problems.All.Count > 0)
        {
            return false;
        }

        var json = JsonSerializer.Serialize(manifest, ManifestJson.Default.PluginManifest).ReplaceLineEndings(Newline) + Newline;
        File.WriteAllText(ManifestFile, json, new UTF8Encoding(false));
        return true;
    }
}
