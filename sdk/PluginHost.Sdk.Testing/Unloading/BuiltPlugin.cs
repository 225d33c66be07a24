using System.Reflection;
using System.Text.Json;

namespace PluginHost.Sdk.Testing.Unloading;

/// <summary>A plugin as the build left it.</summary>
/// <param name="Assembly">Path of its dll.</param>
/// <param name="EntryType">Full name of the class that carries [Plugin]; <see langword="null"/> to look for it.</param>
internal sealed record BuiltPlugin(string Assembly, string? EntryType)
{
    private const string ManifestName = "plugin.json";

    public string Name => Path.GetFileName(Assembly);

    public string Folder => Path.GetDirectoryName(Assembly)!;

    public static BuiltPlugin Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return new BuiltPlugin(full, null);
        }

        var manifest = Path.Combine(full, ManifestName);
        if (!File.Exists(manifest))
        {
            throw new PluginTestException(TestingCodes.CannotStart, $"{full} is neither a dll nor a folder with {ManifestName}.", "Give the output folder of the plugin's project, and build it first.");
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        var entry = json.RootElement.GetProperty("entry");
        return new BuiltPlugin(Path.Combine(full, entry.GetProperty("assembly").GetString()!), entry.GetProperty("type").GetString());
    }

    public Type FindEntry(Assembly assembly) =>
        (EntryType is { } name ? assembly.GetType(name, throwOnError: true) : assembly.GetTypes().SingleOrDefault(type => type.IsDefined(typeof(PluginAttribute)) && type.IsAssignableTo(typeof(IPlugin))))
        ?? throw new PluginTestException(TestingCodes.CannotStart, $"{Name} has no class, or several, with [Plugin] that implement IPlugin.", "Give the dll of the plugin itself.");
}
