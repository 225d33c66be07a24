using System.Text.Json;
using Microsoft.Build.Framework;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Sdk.Build;

/// <summary>
/// Puts a built plugin into the plugins folder of a host's home. It is copied under a name that hosts do not look at, and takes its place by a
/// rename, so that a running host never sees half of it.
/// </summary>
public sealed class LinkPlugin : ITask
{
    private const string ManifestName = "plugin.json";

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The plugin's folder, as it was built.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The host's home.</summary>
    [Required]
    public string Home { get; set; } = "";

    /// <inheritdoc/>
    public bool Execute()
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(Folder, ManifestName)), ManifestJson.Default.PluginManifest)!;
            var target = Link(manifest.Id);
            BuildEngine.LogMessageEvent(new BuildMessageEventArgs($"{manifest.Id} -> {target}", null, nameof(LinkPlugin), MessageImportance.High));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
                "PluginHost", "PH2020", BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0,
                $"The plugin cannot be put into {Home}: {error.Message} Give PluginHostLink the home of a host that you may write to.", null, nameof(LinkPlugin)));
            return false;
        }
    }

    private string Link(string id)
    {
        var plugins = Directory.CreateDirectory(Path.Combine(Home, "plugins")).FullName;
        var (target, next, last) = (Path.Combine(plugins, id), Path.Combine(plugins, $".{id}.next"), Path.Combine(plugins, $".{id}.last"));
        Remove(next);
        Remove(last);
        Copy(Folder, next);
        if (Directory.Exists(target))
        {
            Directory.Move(target, last);
        }

        Directory.Move(next, target);
        Remove(last);
        return target;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
