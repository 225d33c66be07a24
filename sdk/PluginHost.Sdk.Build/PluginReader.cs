using System.Text.RegularExpressions;
using NuGet.Versioning;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk.Build.Metadata;
using PluginHost.Sdk.Build.Settings;

namespace PluginHost.Sdk.Build;

/// <summary>Reads a plugin's manifest out of its compiled assembly.</summary>
internal sealed partial class PluginReader(AssemblyFacts assembly, SdkSurface sdk, ProjectFacts project, Problems problems)
{
    private readonly string _assemblyName = assembly.Reader.GetString(assembly.Reader.GetAssemblyDefinition().Name);

    public static PluginManifest? Read(string path, IEnumerable<string> references, ProjectFacts project, Problems problems)
    {
        if (references.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == SdkNames.Assembly) is not { } sdkPath)
        {
            problems.Add("PH2001", "A plugin project needs a reference to PluginHost.Sdk. Add the package, or remove PluginHostPlugin from the project.");
            return null;
        }

        using var sdk = new SdkSurface(sdkPath);
        using var assembly = new AssemblyFacts(path, sdk.Assembly);
        return new PluginReader(assembly, sdk, project, problems).Read();
    }

    private PluginManifest? Read()
    {
        if (!NuGetVersion.TryParseStrict(project.Version, out _))
        {
            problems.Add("PH2007", $"'{project.Version}' is not a semantic version. Set <Version> in the project to something like 1.2.3.");
        }

        if (Entry() is not { } entry)
        {
            return null;
        }

        var (type, plugin) = entry;
        var id = plugin.Text(0) ?? "";
        var permissions = Permissions(type);
        return new PluginManifest
        {
            Id = id,
            Version = project.Version,
            Name = plugin.Text("Name") ?? id,
            Description = plugin.Text("Description") ?? NullIfEmpty(project.Description),
            Authors = NullIfEmpty(project.Authors),
            Licence = NullIfEmpty(project.Licence),
            Homepage = NullIfEmpty(project.Homepage),
            Api = sdk.ApiRange,
            Entry = new ManifestEntry(_assemblyName + ".dll", type.FullName),
            LoadMode = Words.CamelCase(sdk.Assembly.Types[SdkNames.LoadMode].EnumName(plugin.Number("LoadMode", 0)) ?? "reloadable"),
            Provides = new CapabilityReader(assembly, sdk, problems).Read(permissions),
            Permissions = permissions,
            DependsOn = [.. DependsOn(type)],
            Settings = plugin.Text("Settings") is { } settings ? new SettingsSchema(assembly, problems).Of(settings) : null,
            Ui = [.. UiSlots(type)],
            NativeRids = [.. project.Files.Select(NativeRid).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private (TypeFacts Type, AttributeFacts Plugin)? Entry()
    {
        var found = assembly.Types.Values
            .Select(type => (Type: type, Plugin: type.Attributes().FirstOrDefault(attribute => attribute.Type == SdkNames.PluginAttribute)))
            .Where(pair => pair.Plugin is not null)
            .OrderBy(pair => pair.Type.FullName, StringComparer.Ordinal)
            .ToList();
        if (found.Count == 0)
        {
            problems.Add("PH2002", $"{_assemblyName} has no class with [Plugin]. Put [Plugin(\"you.name\")] on the public class that implements IPlugin.");
            return null;
        }

        if (found.Count > 1)
        {
            problems.Add("PH2003", $"{_assemblyName} has {found.Count} classes with [Plugin]: {string.Join(", ", found.Select(pair => pair.Type.FullName))}. Keep it on one; an assembly is one plugin.");
            return null;
        }

        var (entry, plugin) = found[0];
        if (!entry.IsPublicClass || !entry.HasPublicParameterlessConstructor || !entry.Interfaces().Contains(SdkNames.Plugin))
        {
            problems.Add("PH2004", $"{entry.FullName} carries [Plugin] but the host cannot create it. Make it a public class with a public parameterless constructor that implements IPlugin.");
        }

        if (!Ids.IsValid(plugin!.Text(0)))
        {
            problems.Add("PH2005", $"'{plugin.Text(0)}' is not a plugin id. Use two or more lower-case words joined by dots, such as 'acme.warm'.");
        }

        return (entry, plugin);
    }

    private List<ManifestPermission> Permissions(TypeFacts type) =>
        [.. type.Attributes().Where(attribute => attribute.Type == SdkNames.Permission).Select(attribute => new ManifestPermission(attribute.Text(0) ?? "", attribute.Text("Reason"), attribute.Texts("Hosts") is [_, ..] hosts ? hosts : null))];

    private IEnumerable<ManifestDependency> DependsOn(TypeFacts type)
    {
        foreach (var attribute in type.Attributes().Where(attribute => attribute.Type == SdkNames.DependsOn))
        {
            var (id, range) = (attribute.Text(0) ?? "", attribute.Text(1) ?? "");
            if (!Ids.IsValid(id) || !VersionRange.TryParse(range, out _))
            {
                problems.Add("PH2006", $"[DependsOn(\"{id}\", \"{range}\")] needs a plugin id and a NuGet version range such as '[1.2,2.0)'.");
            }

            yield return new ManifestDependency(id, range, attribute.Flag("Optional"));
        }
    }

    private IEnumerable<ManifestUiSlot> UiSlots(TypeFacts type)
    {
        foreach (var attribute in type.Attributes().Where(attribute => attribute.Type == SdkNames.UiSlot))
        {
            var (module, element) = (attribute.Text("Module") ?? "", attribute.Text("Element") ?? "");
            if (!project.Files.Contains("ui/" + module))
            {
                problems.Add("PH2015", $"[UiSlot] names the module '{module}', but the project has no file ui/{module}. Add it, or correct the name.");
            }

            if (!CustomElement().IsMatch(element))
            {
                problems.Add("PH2016", $"'{element}' is not the name of a custom element. Use lower-case words with at least one hyphen, such as 'acme-panel'.");
            }

            yield return new ManifestUiSlot(attribute.Text(0) ?? "", attribute.Text(1) ?? "", module, element, attribute.Number("Order", 0), Isolation(attribute));
        }
    }

    // A frame is what hosts take for granted: only what differs is written.
    private string? Isolation(AttributeFacts attribute) =>
        attribute.Number("Isolation", 0) is var value and not 0 ? Words.CamelCase(sdk.Assembly.Types[SdkNames.UiIsolation].EnumName(value) ?? "frame") : null;

    private static string? NativeRid(string path) =>
        path.Split('/') is ["runtimes", var rid, "native", _, ..] ? rid : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)+\z")]
    private static partial Regex CustomElement();
}
