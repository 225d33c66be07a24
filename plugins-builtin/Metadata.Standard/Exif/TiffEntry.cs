namespace PluginHost.Plugins.Metadata.Standard.Exif;

/// <summary>A tag as it stands in a directory; its value is read when asked for.</summary>
/// <param name="Type">TIFF field type: 1 byte, 2 text, 3 short, 4 long, 5 rational, 7 undefined, ..</param>
/// <param name="Count">How many values.</param>
/// <param name="Offset">Where they lie.</param>
internal readonly record struct TiffEntry(ushort Type, uint Count, long Offset)
{
    /// <summary>Bytes of one value; 0 for an unknown type.</summary>
    public int Size => Type switch { 1 or 2 or 6 or 7 => 1, 3 or 8 => 2, 4 or 9 or 11 or 13 => 4, 5 or 10 or 12 => 8, _ => 0 };

    public bool IsText => Type == 2;

    public long Length => Size * (long)Count;
}
