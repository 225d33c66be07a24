namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>Where encoded bytes are read from. Unlike a file name it is never searched for loader options.</summary>
internal sealed class VipsSourceHandle : GObjectHandle;
