using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index.Memberships;

/// <summary>A collection with what the index knows of its pictures.</summary>
/// <param name="Record">The collection.</param>
/// <param name="Count">Pictures in it that are not trashed.</param>
/// <param name="Cover">The one that was chosen, while it is among them; else the one that came in last.</param>
/// <param name="CoverHash">Its content.</param>
internal sealed record CollectionSummary(CollectionRecord Record, int Count, PictureId? Cover, ContentHash? CoverHash);
