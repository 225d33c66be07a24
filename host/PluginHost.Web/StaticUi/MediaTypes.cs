using Microsoft.AspNetCore.StaticFiles;

namespace PluginHost.Web.StaticUi;

/// <summary>Media types by file name; unknown ones are never guessed at, neither here nor by the browser.</summary>
internal static class MediaTypes
{
    private static readonly FileExtensionContentTypeProvider Provider = new();

    public static string Of(string name) => Provider.TryGetContentType(name, out var type)
        ? type.StartsWith("text/", StringComparison.Ordinal) || type == "application/json" ? type + "; charset=utf-8" : type
        : "application/octet-stream";
}
