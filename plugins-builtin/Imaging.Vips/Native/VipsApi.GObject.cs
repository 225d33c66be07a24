using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

internal static unsafe partial class VipsApi
{
    /// <summary>The fundamental types that libvips arguments are set with.</summary>
    public const nint BooleanType = 5 << 2, IntType = 6 << 2, DoubleType = 15 << 2;

    public const int LogWarning = 1 << 4, LogMessage = 1 << 5, LogInfo = 1 << 6;

    [LibraryImport(Library, EntryPoint = "g_object_ref")]
    public static partial nint ObjectRef(nint gObject);

    [LibraryImport(Library, EntryPoint = "g_object_unref")]
    public static partial void ObjectUnref(nint gObject);

    [LibraryImport(Library, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ObjectSetProperty(nint gObject, string name, in GValue value);

    [LibraryImport(Library, EntryPoint = "g_object_get_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ObjectGetProperty(nint gObject, string name, ref GValue value);

    [LibraryImport(Library, EntryPoint = "g_object_class_find_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint ClassFindProperty(nint gClass, string name);

    [LibraryImport(Library, EntryPoint = "g_value_init")]
    public static partial nint ValueInit(ref GValue value, nint type);

    [LibraryImport(Library, EntryPoint = "g_value_unset")]
    public static partial void ValueUnset(ref GValue value);

    [LibraryImport(Library, EntryPoint = "g_value_set_boolean")]
    public static partial void ValueSetBoolean(ref GValue value, [MarshalAs(UnmanagedType.Bool)] bool state);

    [LibraryImport(Library, EntryPoint = "g_value_set_int")]
    public static partial void ValueSetInt(ref GValue value, int number);

    [LibraryImport(Library, EntryPoint = "g_value_set_double")]
    public static partial void ValueSetDouble(ref GValue value, double number);

    [LibraryImport(Library, EntryPoint = "g_value_init_from_instance")]
    public static partial void ValueInitFromInstance(ref GValue value, GObjectHandle gObject);

    [LibraryImport(Library, EntryPoint = "g_value_dup_object")]
    public static partial VipsImageHandle ValueDupImage(in GValue value);

    [LibraryImport(Library, EntryPoint = "g_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "g_log_set_handler", StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint LogSetHandler(string domain, int levels, delegate* unmanaged[Cdecl]<byte*, int, byte*, nint, void> handler, nint data);
}
