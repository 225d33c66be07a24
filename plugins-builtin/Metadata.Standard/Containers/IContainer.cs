using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>Finds texts and blocks in one kind of file. Never decodes pixels.</summary>
internal interface IContainer
{
    /// <summary>Whether a file that begins so is of this kind. Names of files lie.</summary>
    bool Matches(ReadOnlySpan<byte> head);

    /// <summary>Collects what the file holds. Broken structures end the walk with a warning.</summary>
    void Read(IByteSource source, EmbeddedData data);
}
