using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>A piece of an image with its pixels in memory.</summary>
/// <remarks>
/// libvips reaches the pixels by macros only, so the public fields of its struct are read here: they follow the parent object, whose size GLib tells.
/// </remarks>
internal readonly unsafe ref struct VipsRegion
{
    private static readonly int ParentSize = SizeOfParent();

    private readonly Fields* _fields;

    public VipsRegion(nint region) => _fields = (Fields*)(region + ParentSize);

    public VipsRect Area => _fields->Valid;

    /// <summary>A row of the piece.</summary>
    /// <param name="y">In the picture.</param>
    /// <param name="left">First pixel in the picture.</param>
    /// <param name="length">How many values.</param>
    /// <param name="pixelSize">Bytes of a pixel.</param>
    public Span<T> Row<T>(int y, int left, int length, int pixelSize) where T : unmanaged =>
        new(_fields->Data + ((long)(y - Area.Top) * _fields->LineSize) + ((long)(left - Area.Left) * pixelSize), length);

    /// <summary>Bytes from one row to the next.</summary>
    public int LineSize => _fields->LineSize;

    private static int SizeOfParent()
    {
        VipsApi.TypeQuery(VipsApi.ObjectType(), out var query);
        return query.InstanceSize;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Fields
    {
        public readonly nint Image;
        public readonly VipsRect Valid;
        public readonly int Kind;
        public readonly byte* Data;
        public readonly int LineSize;
    }
}
