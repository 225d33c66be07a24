using System.Globalization;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Says why a plugin would not start: which plugin, which step, and what to do.</summary>
internal static class ActivationFailures
{
    public static Refusal Explain(PluginInstance instance, Exception exception, StartClock clock, CancellationToken hostStopping) => exception switch
    {
        ActivationFailedException failed => failed.Refusal,
        PluginFaultException fault when fault.Plugin is null || fault.Plugin == instance.Plugin => FromFault(fault),
        _ when hostStopping.IsCancellationRequested => new Refusal(LoadCodes.HostStopping, $"Plugin '{instance.Plugin}' was starting when the host stopped."),
        TimeoutException or OperationCanceledException when clock.Token.IsCancellationRequested => new Refusal(
            LoadCodes.StepHung,
            string.Create(CultureInfo.InvariantCulture, $"Plugin '{instance.Plugin}' did not finish {instance.Doing} within {clock.Deadline.TotalSeconds:0.###} s of its start."),
            "Author: do slow work in the background, and watch the cancellation token. Owner: reload it, or disable it."),
        _ => new Refusal(
            LoadCodes.StepThrew,
            $"Plugin '{instance.Plugin}' threw in {instance.Doing}: {ExceptionText.Read(exception).Summary}",
            "The log has the details. Correct its settings, or update, reload or disable it."),
    };

    private static Refusal FromFault(PluginFaultException fault)
    {
        var prefix = fault.Code + ": ";
        return new Refusal(fault.Code, fault.Message.StartsWith(prefix, StringComparison.Ordinal) ? fault.Message[prefix.Length..] : fault.Message);
    }
}
