using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import.Stages;

internal sealed partial class MetadataGatherer
{
    [LoggerMessage(EventId = 4022, Level = LogLevel.Warning, Message = "{Code}: the metadata reader {Reader} failed; the picture is taken in without its findings.")]
    private partial void LogFailed(Exception error, CapabilityId reader, string code);
}
