using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Filters.Book;

/// <content>What it logs.</content>
internal sealed partial class FilterBook
{
    [LoggerMessage(LogLevel.Warning, "The filter '{Filter}' of '{Plugin}' is not listed, for it did not say what it takes: {Reason}")]
    private partial void LogNotDescribed(string filter, string plugin, string reason);
}
