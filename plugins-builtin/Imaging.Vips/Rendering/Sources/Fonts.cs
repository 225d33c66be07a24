namespace PluginHost.Plugins.Imaging.Vips.Rendering.Sources;

/// <summary>Whether the system has any font: a slim container has none, and the text library cannot say so.</summary>
internal static class Fonts
{
    private static readonly string[] Endings = [".ttf", ".otf", ".ttc", ".pfb"];

    public static bool Any() => !OperatingSystem.IsLinux() || Folders().Where(Directory.Exists).Any(HasFont);

    private static IEnumerable<string> Folders()
    {
        yield return "/usr/share/fonts";
        yield return "/usr/local/share/fonts";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0)
        {
            yield return Path.Combine(home, ".fonts");
            yield return Path.Combine(home, ".local", "share", "fonts");
        }
    }

    private static bool HasFont(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        .Any(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));
}
