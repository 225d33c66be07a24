namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>A file that is being read.</summary>
internal sealed unsafe class HeifContextHandle : HeifHandle
{
    public HeifContextHandle(HeifLibrary library) : base(library.ContextAlloc(), library.ContextFree) => Own();
}
