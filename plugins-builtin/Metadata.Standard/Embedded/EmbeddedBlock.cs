using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Embedded;

/// <summary>A block of structured metadata.</summary>
internal sealed record EmbeddedBlock(BlockKind Kind, IByteSource Bytes);
