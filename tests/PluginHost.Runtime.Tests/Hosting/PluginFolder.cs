using System.Reflection;
using System.Text.Json;
using PluginHost.Runtime.Manifests;

namespace PluginHost.Runtime.Tests.Hosting;

/// <summary>A folder that plugins are installed into.</summary>
internal sealed class PluginFolder(string root)
{
    public static readonly string Fixtures = typeof(PluginFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "FixturesDirectory").Value!;

    public string PathOf(string name) => Path.Combine(root, name);

    /// <summary>Installs a fixture as it was built, or changed.</summary>
    public string Install(string fixture, string? folder = null, Func<PluginManifest, PluginManifest>? change = null)
    {
        var target = PathOf(folder ?? fixture);
        Copy(Path.Combine(Fixtures, "Fixtures." + fixture), target);
        if (change is not null)
        {
            Rewrite(target, change);
        }

        return target;
    }

    /// <summary>Installs one of the entry classes of the fixture of many.</summary>
    public string InstallAssorted(string type, string? id = null, Func<PluginManifest, PluginManifest>? change = null) =>
        Install("Assorted", id ?? type, manifest =>
        {
            var named = manifest with
            {
                Id = id ?? "fixtures." + type[(type.LastIndexOf('.') + 1)..].ToLowerInvariant(),
                Entry = manifest.Entry with { Type = "Fixtures.Assorted." + type },
                Provides = [],
            };
            return change is null ? named : change(named);
        });

    public static void Rewrite(string folder, Func<PluginManifest, PluginManifest> change)
    {
        var path = Path.Combine(folder, PluginManifest.FileName);
        var manifest = JsonSerializer.Deserialize(File.ReadAllText(path), ManifestJson.Default.PluginManifest)!;
        File.WriteAllText(path, JsonSerializer.Serialize(change(manifest), ManifestJson.Default.PluginManifest));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
