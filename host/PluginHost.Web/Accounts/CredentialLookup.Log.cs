using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Accounts;

internal sealed partial class CredentialLookup
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The use of a credential could not be recorded: {Reason}")]
    private partial void LogTouchFailed(string reason);
}
