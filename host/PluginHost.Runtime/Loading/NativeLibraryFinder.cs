using System.Runtime.InteropServices;

namespace PluginHost.Runtime.Loading;

/// <summary>Finds a plugin's native libraries where deps.json does not say: <c>runtimes/{rid}/native</c> from the most to the least specific, then beside the dll.</summary>
internal sealed class NativeLibraryFinder(string folder)
{
    public string? Find(string library)
    {
        var names = FileNames(library);
        return RuntimeIdentifiers.Fallbacks(RuntimeInformation.RuntimeIdentifier)
            .Select(rid => Path.Combine(folder, "runtimes", rid, "native"))
            .Append(folder)
            .SelectMany(place => names.Select(name => Path.Combine(place, name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>A sentence when the plugin has that library for other systems only; else <see langword="null"/>: it may be one of the system.</summary>
    public string? ExplainAbsence(string library)
    {
        var rids = RidsThatCarry(library);
        return rids.Count == 0
            ? null
            : $"{LoadCodes.MissingNative}: native library '{library}' is in {folder} for {string.Join(", ", rids)}, but this system is {RuntimeInformation.RuntimeIdentifier}. Install a version of the plugin that supports it.";
    }

    private List<string> RidsThatCarry(string library)
    {
        var runtimes = Path.Combine(folder, "runtimes");
        if (!Directory.Exists(runtimes))
        {
            return [];
        }

        var bare = Path.GetFileNameWithoutExtension(library);
        string[] names = [.. FileNames(library), bare + ".dll", bare + ".so", $"lib{bare}.so", bare + ".dylib", $"lib{bare}.dylib"];
        return [.. Directory.EnumerateDirectories(runtimes).Where(rid => names.Any(name => File.Exists(Path.Combine(rid, "native", name)))).Select(rid => Path.GetFileName(rid)).Order(StringComparer.Ordinal)];
    }

    private static string[] FileNames(string library)
    {
        // A name with separators is a path of the plugin's own making; it is not for this finder.
        if (library != Path.GetFileName(library))
        {
            return [];
        }

        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll") : OperatingSystem.IsMacOS() ? ("lib", ".dylib") : ("lib", ".so");
        return [library, library + suffix, prefix + library + suffix, prefix + library];
    }
}
