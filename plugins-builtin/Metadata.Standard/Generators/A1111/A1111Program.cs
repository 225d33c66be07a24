using System.Text.RegularExpressions;

namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>Tells the programs of the family by their version.</summary>
internal static partial class A1111Program
{
    public const string Original = "A1111";

    public static string Of(IReadOnlyList<SettingsPair> settings)
    {
        string? Value(string key) => settings.FirstOrDefault(pair => pair.Is(key))?.Value;

        if (Value("App") is { Length: > 0 } app)
        {
            return app;
        }

        return Value("Version") switch
        {
            null => settings.Any(pair => pair.Is("Civitai resources")) && settings.Any(pair => pair.Is("Created Date")) ? "Civitai" : Original,
            "ComfyUI" => "ComfyUI",
            "classic" => "Forge Classic",
            var version when version.StartsWith("neo", StringComparison.Ordinal) => "Forge Neo",
            var version when version.StartsWith("Fooocus", StringComparison.Ordinal) => "Fooocus",
            var version when version.StartsWith("stable-diffusion.cpp", StringComparison.Ordinal) => "stable-diffusion.cpp",
            var version when ForgeVersion().IsMatch(version) => version.Contains("RC-latest", StringComparison.Ordinal) ? "reForge" : "Forge",
            _ => Original,
        };
    }

    [GeneratedRegex(@"^f[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex ForgeVersion();
}
