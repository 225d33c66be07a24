namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>What stands before XMP in a JPEG segment.</summary>
internal static class XmpHeader
{
    public static ReadOnlySpan<byte> Main => "http://ns.adobe.com/xap/1.0/\0"u8;

    public static ReadOnlySpan<byte> Extension => "http://ns.adobe.com/xmp/extension/\0"u8;
}
