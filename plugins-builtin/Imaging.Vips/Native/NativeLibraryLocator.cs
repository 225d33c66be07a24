using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>Says where a plugin keeps a native library for the machine it runs on: <c>runtimes/&lt;rid&gt;/native/</c> beside its assembly.</summary>
internal sealed class NativeLibraryLocator(string folder, string rid)
{
    /// <summary>For the running machine.</summary>
    public NativeLibraryLocator(string folder) : this(folder, CurrentRid())
    {
    }

    public string Rid { get; } = rid;

    /// <summary>Where the library has to be, whether it is or not.</summary>
    public string PathOf(string library) => Path.Combine(folder, "runtimes", Rid, "native", FileName(library));

    /// <summary>The systems the folder holds the library for.</summary>
    public IReadOnlyList<string> AvailableRids(string library)
    {
        var runtimes = Path.Combine(folder, "runtimes");
        return Directory.Exists(runtimes)
            ? [.. Directory.EnumerateDirectories(runtimes).Select(path => Path.GetFileName(path)!).Where(rid => File.Exists(new NativeLibraryLocator(folder, rid).PathOf(library))).Order(StringComparer.Ordinal)]
            : [];
    }

    private string FileName(string library) => Rid switch
    {
        _ when Rid.StartsWith("win", StringComparison.Ordinal) => $"{library}.dll",
        _ when Rid.StartsWith("osx", StringComparison.Ordinal) => $"lib{library}.dylib",
        _ => $"lib{library}.so",
    };

    /// <remarks>Not <see cref="RuntimeInformation.RuntimeIdentifier"/> alone: a runtime built by a Linux distribution answers with that distribution's name.</remarks>
    private static string CurrentRid()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        if (RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal))
        {
            system = "linux-musl";
        }

        return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }
}
