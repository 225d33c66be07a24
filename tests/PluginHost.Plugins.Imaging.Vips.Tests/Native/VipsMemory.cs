using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Native;

/// <summary>What libvips itself counts of what it holds.</summary>
internal static partial class VipsMemory
{
    static VipsMemory()
    {
        VipsLibrary.EnsureStarted();
        var locator = new NativeLibraryLocator(AppContext.BaseDirectory);
        NativeLibrary.SetDllImportResolver(typeof(VipsMemory).Assembly, (name, _, _) => name == VipsLibrary.Name ? NativeLibrary.Load(locator.PathOf(name)) : 0);
    }

    /// <summary>Bytes and blocks held now, and objects alive.</summary>
    public static unsafe (ulong Bytes, int Blocks, int Files, int Objects) Now()
    {
        int objects = 0;
        ObjectMap(&CountObject, &objects, null);
        return (TrackedMemory(), TrackedBlocks(), TrackedFiles(), objects);
    }

    /// <summary>Holds when libvips ends up with nothing. Its own threads give their buffers back a moment after a failed picture.</summary>
    public static async Task ShouldDrainAsync()
    {
        for (var wait = 0; wait < 200 && Now() != (0UL, 0, 0, 0); wait++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Now().ShouldBe((0UL, 0, 0, 0));
    }

    /// <summary>The most bytes that were held at once since the process began.</summary>
    public static ulong Highest() => TrackedHighest();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void* CountObject(void* vipsObject, void* count, void* unused)
    {
        ++*(int*)count;
        return null;
    }

    [LibraryImport(VipsLibrary.Name, EntryPoint = "vips_tracked_get_mem")]
    private static partial nuint TrackedMemory();

    [LibraryImport(VipsLibrary.Name, EntryPoint = "vips_tracked_get_mem_highwater")]
    private static partial nuint TrackedHighest();

    [LibraryImport(VipsLibrary.Name, EntryPoint = "vips_tracked_get_allocs")]
    private static partial int TrackedBlocks();

    [LibraryImport(VipsLibrary.Name, EntryPoint = "vips_tracked_get_files")]
    private static partial int TrackedFiles();

    [LibraryImport(VipsLibrary.Name, EntryPoint = "vips_object_map")]
    private static unsafe partial void* ObjectMap(delegate* unmanaged[Cdecl]<void*, void*, void*, void*> function, void* first, void* second);
}
