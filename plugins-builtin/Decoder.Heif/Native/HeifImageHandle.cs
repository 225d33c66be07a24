namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>A picture in a file, not decoded.</summary>
internal sealed unsafe class HeifImageHandle : HeifHandle
{
    public HeifImageHandle(HeifLibrary library, nint address) : base(address, library.ImageRelease) => Own();
}
