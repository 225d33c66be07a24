using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary>Where thumbnails are kept, by content: the same picture imported twice has one.</summary>
internal static class ThumbnailKeys
{
    public const string Prefix = ".thumbnails/";

    public static BlobKey Of(ContentHash hash, string name) => BlobKey.Parse($"{Prefix}{hash.Hex[..2]}/{hash.Hex}-{name}");
}
