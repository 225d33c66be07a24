using System.Text.Json.Nodes;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>Installs the plugins that the tests of the runtime use.</summary>
internal static class PluginFolder
{
    /// <summary>A fixture as it was built.</summary>
    public static void Install(string plugins, string fixture) => Copy(Path.Combine(BuildOutput.FixturesDirectory, "Fixtures." + fixture), Path.Combine(plugins, fixture));

    /// <summary>One of the entry classes of the fixture of many.</summary>
    public static void InstallAssorted(string plugins, string type, string id)
    {
        var target = Path.Combine(plugins, id);
        Copy(Path.Combine(BuildOutput.FixturesDirectory, "Fixtures.Assorted"), target);
        var path = Path.Combine(target, "plugin.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["id"] = id;
        manifest["entry"]!["type"] = "Fixtures.Assorted." + type;
        manifest["provides"] = new JsonArray();
        File.WriteAllText(path, manifest.ToJsonString());
    }

    /// <summary>A plugin that comes with the host.</summary>
    public static void CopyBuiltIn(string project, string target) => Copy(Path.Combine(BuildOutput.HostDirectory, "plugins", project), target);

    /// <summary>A project without what earlier builds left in it.</summary>
    public static void CopySource(string project, string target) => Copy(project, target, static path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal));

    private static void Copy(string from, string to, Func<string, bool>? isWanted = null)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => isWanted?.Invoke(Path.GetRelativePath(from, file)) ?? true))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
