using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Accounts;

internal sealed partial class FirstOwner
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Made the first owner {Name} from the environment")]
    private partial void LogInitialOwner(string name);

    [LoggerMessage(Level = LogLevel.Error, Message = "PH5011: The initial owner in the environment cannot be made. {Errors}")]
    private partial void LogBadInitialOwner(string errors);

    [LoggerMessage(Level = LogLevel.Error, Message = "The initial owner in the environment was not made: {Reason}")]
    private partial void LogNoInitialOwner(string reason);
}
