using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>Brings libvips into the process, once, set up for hostile files and for callers that run their own workers.</summary>
internal static unsafe class VipsLibrary
{
    /// <summary>The name that every import of this assembly uses.</summary>
    public const string Name = "vips";

    private static readonly Lazy<string> Started = new(Start);

    /// <summary>Version of libvips, for example <c>8.18.6</c>.</summary>
    public static string Version => Started.Value;

    /// <exception cref="PluginFaultException">PH4108: no library for this system. PH4109: it is there and does not load.</exception>
    public static void EnsureStarted() => _ = Started.Value;

    private static string Start()
    {
        var assembly = typeof(VipsLibrary).Assembly;
        var library = Load(new NativeLibraryLocator(Path.GetDirectoryName(assembly.Location) ?? AppContext.BaseDirectory), assembly);
        NativeLibrary.SetDllImportResolver(assembly, (name, _, _) => name == Name ? library : 0);

        // libvips prints its complaints to standard error unless somebody takes them; ours reach the caller as warnings of the result.
        VipsApi.LogSetHandler("VIPS", VipsApi.LogWarning | VipsApi.LogMessage | VipsApi.LogInfo, &DropLog, 0);
        if (VipsApi.Init("pluginhost") != 0)
        {
            throw Fault("PH4109", $"libvips did not start: {VipsErrors.Take()}.");
        }

        // One thread a picture: callers decode several at a time, and libvips' own threads on top of that only get in the way.
        VipsApi.ConcurrencySet(1);
        // The cache is keyed by file name and would answer for a file that has since changed.
        VipsApi.CacheSetMax(0);
        // Leaves the loaders that are fuzzed upstream: no SVG, PDF, Matlab, raw dumps, ImageMagick.
        VipsApi.BlockUntrustedSet(true);
        return $"{VipsApi.Version(0)}.{VipsApi.Version(1)}.{VipsApi.Version(2)}";
    }

    internal static nint Load(NativeLibraryLocator locator, Assembly assembly)
    {
        var path = locator.PathOf(Name);
        if (File.Exists(path))
        {
            return LoadFile(path);
        }

        // A load context that keeps native files elsewhere knows where.
        if (NativeLibrary.TryLoad(Name, assembly, DllImportSearchPath.AssemblyDirectory, out var library))
        {
            return library;
        }

        var available = locator.AvailableRids(Name);
        throw Fault("PH4108", available.Count == 0
            ? $"libvips is missing: {path} does not exist and the plugin's folder has no native libraries. Reinstall the plugin."
            : $"There is no libvips for {locator.Rid}; this plugin carries it for {string.Join(", ", available)}. Run on one of these, or install an imaging plugin for {locator.Rid}.");
    }

    private static nint LoadFile(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw Fault("PH4109", $"{path} cannot be loaded: {exception.Message.ReplaceLineEndings(" ")} Reinstall the plugin; on Linux check that glibc is 2.28 or newer.");
        }
    }

    private static PluginFaultException Fault(string code, string message) => new(code, message, new PluginId(ImagingVipsPlugin.PluginName));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DropLog(byte* domain, int level, byte* message, nint data)
    {
    }
}
