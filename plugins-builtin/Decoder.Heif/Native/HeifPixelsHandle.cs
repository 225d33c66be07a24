namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>A decoded picture.</summary>
internal sealed unsafe class HeifPixelsHandle : HeifHandle
{
    public HeifPixelsHandle(HeifLibrary library, nint address) : base(address, library.PixelsRelease) => Own();
}
