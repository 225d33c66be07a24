using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Offers;

internal sealed partial class OfferBook
{
    [LoggerMessage(1350, LogLevel.Warning, "Plugin {Plugin}: an offer of its group '{Group}' is left out: {Reason}")]
    private partial void LogLeftOut(PluginId plugin, string group, string reason);

    [LoggerMessage(1351, LogLevel.Warning, "Plugin {Plugin}: somebody still holds what its group '{Group}' offered {Seconds} s ago. It was let go of all the same; whoever calls it gets PH1402.")]
    private partial void LogHeld(PluginId plugin, string group, double seconds);
}
