using System.IO.Compression;
using System.Text.Json.Nodes;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>Packages the small plugin under another name, as <c>dotnet pack</c> lays one out.</summary>
internal static class PackageFile
{
    public static string Write(string folder, string id, string version, Action<JsonObject>? change = null)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{id}.{version}.nupkg");
        using var package = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(package, $"{id}.nuspec", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{id}</id><version>{version}</version><authors>Acme</authors><description>Says what is small.</description><packageTypes><packageType name="PluginHostPlugin" /></packageTypes></metadata>
            </package>
            """);
        var fixture = Path.Combine(BuildOutput.FixturesDirectory, "Fixtures.Small");
        foreach (var file in Directory.EnumerateFiles(fixture, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".pdb" && Path.GetFileName(file) != "plugin.json"))
        {
            package.CreateEntryFromFile(file, "plugin/" + Path.GetRelativePath(fixture, file).Replace('\\', '/'));
        }

        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(fixture, "plugin.json")))!.AsObject();
        manifest["id"] = id;
        manifest["version"] = version;
        foreach (var capability in manifest["provides"]!.AsArray())
        {
            capability!["id"] = id;
        }

        change?.Invoke(manifest);
        Add(package, "plugin/plugin.json", manifest.ToJsonString());
        return path;
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
