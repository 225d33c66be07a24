using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>The part of libvips' C interface that takes no variable arguments: those have another calling convention on Apple silicon.</summary>
internal static unsafe partial class VipsApi
{
    private const string Library = VipsLibrary.Name;

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(string name);

    [LibraryImport(Library, EntryPoint = "vips_version")]
    public static partial int Version(int part);

    [LibraryImport(Library, EntryPoint = "vips_concurrency_set")]
    public static partial void ConcurrencySet(int threads);

    [LibraryImport(Library, EntryPoint = "vips_cache_set_max")]
    public static partial void CacheSetMax(int operations);

    [LibraryImport(Library, EntryPoint = "vips_block_untrusted_set")]
    public static partial void BlockUntrustedSet([MarshalAs(UnmanagedType.Bool)] bool state);

    /// <summary>Frees what libvips keeps for the calling thread.</summary>
    [LibraryImport(Library, EntryPoint = "vips_thread_shutdown")]
    public static partial void ThreadShutdown();

    [LibraryImport(Library, EntryPoint = "vips_error_buffer_copy")]
    public static partial nint ErrorBufferCopy();

    [LibraryImport(Library, EntryPoint = "vips_source_new_from_file", StringMarshalling = StringMarshalling.Utf8)]
    public static partial VipsSourceHandle SourceNewFromFile(string path);

    /// <summary>The bytes stay the caller's and must outlive the source.</summary>
    [LibraryImport(Library, EntryPoint = "vips_source_new_from_memory")]
    public static partial VipsSourceHandle SourceNewFromMemory(byte* data, nuint length);

    [LibraryImport(Library, EntryPoint = "vips_operation_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint OperationNew(string name);

    [LibraryImport(Library, EntryPoint = "vips_cache_operation_buildp")]
    public static partial int CacheOperationBuild(ref nint operation);

    [LibraryImport(Library, EntryPoint = "vips_object_unref_outputs")]
    public static partial void ObjectUnrefOutputs(nint vipsObject);

    [LibraryImport(Library, EntryPoint = "vips_object_set_argument_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ObjectSetArgumentFromString(nint vipsObject, string name, string value);

    [LibraryImport(Library, EntryPoint = "vips_value_set_array_double")]
    public static partial void ValueSetArrayDouble(ref GValue value, ReadOnlySpan<double> items, int count);

    [LibraryImport(Library, EntryPoint = "vips_value_get_blob")]
    public static partial nint ValueGetBlob(in GValue value, out nuint length);

    [LibraryImport(Library, EntryPoint = "vips_array_double_get_type")]
    public static partial nint ArrayDoubleType();
}
