using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Storage;

namespace PluginHost.LibraryGenerator.Originals;

/// <summary>A real file that many rows point to.</summary>
/// <param name="Key">Where it is.</param>
/// <param name="Info">What it is.</param>
/// <param name="ThumbHash">Its placeholder.</param>
internal sealed record Original(BlobKey Key, ImageInfo Info, byte[] ThumbHash);
