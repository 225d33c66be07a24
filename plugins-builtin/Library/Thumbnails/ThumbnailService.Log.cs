using Microsoft.Extensions.Logging;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Thumbnails;

internal sealed partial class ThumbnailService
{
    [LoggerMessage(EventId = 4040, Level = LogLevel.Warning, Message = "{Code}: the thumbnail {Key} was made but not kept.")]
    private partial void LogNotKept(Exception error, BlobKey key, string code);
}
