using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import.Stages;

internal sealed partial class DerivedStore
{
    [LoggerMessage(EventId = 4023, Level = LogLevel.Warning, Message = "A thumbnail of {Hash} was not kept and will be made when it is asked for: {Refusal}")]
    private partial void LogRefused(string hash, Refusal refusal);

    [LoggerMessage(EventId = 4024, Level = LogLevel.Warning, Message = "{Code}: the thumbnails of {Hash} were not kept and will be made when they are asked for.")]
    private partial void LogFailed(Exception error, string hash, string code);
}
