using System.Globalization;
using PluginHost.Runtime.Granting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>The faults a caller can get, each naming the plugin, the reason and the cure.</summary>
internal static class Faults
{
    public static PluginFaultException NoCapability(string contract, CapabilityId? id) => new(
        FaultCodes.NoCapability,
        id is { } wanted
            ? $"No active plugin provides '{wanted}' for '{contract}'. Install or enable the plugin that does; a plugin that needs it should declare [DependsOn]."
            : $"No active plugin provides '{contract}'. Install or enable one that does; a plugin that needs it should declare [DependsOn].");

    public static PluginFaultException NotPermitted(PluginId plugin, string permission, string what) => new(
        FaultCodes.NotPermitted, $"Plugin '{plugin}' called '{what}', which needs the permission '{permission}', and does not declare it. Author: add [Permission(\"{permission}\")] to the entry class.", plugin);

    public static PluginFaultException HostNotPermitted(PluginId plugin, string host, HostList permitted) => new(
        FaultCodes.HostNotPermitted, $"Plugin '{plugin}' called '{host}', but declares that it calls only {permitted}. Author: add it to Hosts in [Permission(Permissions.Network)].", plugin);

    public static PluginFaultException LeaseClosed(PluginId plugin, string subject) => new(
        FaultCodes.LeaseClosed, $"'{subject}' of plugin '{plugin}' was replaced or stopped. Rent it again.", plugin) { RetryAfter = TimeSpan.Zero };

    public static PluginFaultException BreakerOpen(PluginId plugin, string subject, TimeSpan retryAfter) => new(
        FaultCodes.BreakerOpen, $"Plugin '{plugin}' failed too often: calls of '{subject}' are refused for a while. Its page in the plugin list has the last failure.", plugin)
    {
        RetryAfter = retryAfter,
    };

    public static PluginFaultException Expired(RunningCall call)
    {
        var (plugin, subject) = (call.Operation.Point.Supervisor.Plugin, call.Operation.Point.Subject);
        return call.Cause switch
        {
            ExpiryCause.Retired => LeaseClosed(plugin, subject),
            ExpiryCause.Caller => new(FaultCodes.DeadlineMissed, $"Plugin '{plugin}' went on with '{subject}.{call.Operation.Name}' after its caller had cancelled it. The plugin must watch its cancellation token.", plugin),
            _ => new(
                FaultCodes.DeadlineMissed,
                string.Create(CultureInfo.InvariantCulture, $"Plugin '{plugin}' did not finish '{subject}.{call.Operation.Name}' within {call.Deadline?.TotalSeconds:0.###} s. Try a smaller piece of work, or update the plugin."),
                plugin),
        };
    }

    public static PluginFaultException Threw(PluginId plugin, string subject, string operation, string code, Exception exception)
    {
        var text = ExceptionText.Read(exception);
        return new PluginFaultException(code, $"Plugin '{plugin}' failed in '{subject}.{operation}': {text.Summary}", plugin)
        {
            CauseType = text.Type,
            CauseText = text.Full,
        };
    }

    public static PluginFaultException WorkerEnded(PluginId plugin, Refusal why) => new(why.Code, $"{why.Reason} {why.Cure}".TrimEnd(), plugin);

    /// <summary>A fault that is not this plugin's doing, being another one's or of a cause outside of it. Copied, so that its stack keeps no code alive.</summary>
    public static PluginFaultException? Passing(Exception exception, PluginId plugin)
    {
        if (exception is not PluginFaultException fault || (fault.Plugin == plugin && !fault.CausedOutside) || (fault.Plugin is null && fault.Code != FaultCodes.NoCapability))
        {
            return null;
        }

        var message = fault.Message.StartsWith(fault.Code + ": ", StringComparison.Ordinal) ? fault.Message[(fault.Code.Length + 2)..] : fault.Message;
        return new PluginFaultException(fault.Code, message, fault.Plugin)
        {
            CauseType = fault.CauseType,
            CauseText = fault.CauseText,
            RetryAfter = fault.RetryAfter,
            CausedOutside = fault.CausedOutside,
        };
    }
}
