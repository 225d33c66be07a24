using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary>The token in thumbnail URLs: another one means another picture or another recipe.</summary>
internal static class ThumbnailVersion
{
    public static string Of(ContentHash hash) => $"{hash.Hex[..12]}-{ThumbnailRecipe.Version}";
}
