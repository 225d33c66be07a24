using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Where an original lies.</summary>
/// <param name="Key">Its key.</param>
/// <param name="ImportedAt">The moment that decided the key.</param>
/// <param name="Adopted">It lay there already without a row: an earlier import was cut off just before its commit.</param>
internal sealed record StoredOriginal(BlobKey Key, DateTimeOffset ImportedAt, bool Adopted);
