using PluginHost.Plugins.Library.Words.Segments;

namespace PluginHost.Plugins.Library.Words.Storage;

/// <summary>A segment as it stands in a file.</summary>
internal sealed record StoredSegment(long FirstText, ByteTable Words, ByteTable Postings, ByteTable Texts);
