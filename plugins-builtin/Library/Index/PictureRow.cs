using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>What the index tells of one picture without asking the catalogue.</summary>
internal sealed record PictureRow(PictureId Id, long Revision, HashBits Hash, int Stars, bool IsTrashed);
