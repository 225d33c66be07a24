using System.Globalization;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>Why a plugin is not healthy, in words.</summary>
internal static class Reasons
{
    public static Refusal Degraded(PluginId plugin, SupervisionPolicy policy, string last) => new(
        FaultCodes.BreakerOpen,
        string.Create(CultureInfo.InvariantCulture, $"Plugin '{plugin}' failed {policy.Threshold} times within {policy.Window.TotalSeconds:0} s, so its calls are refused for {policy.Pause.TotalSeconds:0} s. Last failure: {last}"),
        "Nothing to do: it is tried again by itself. If it stays so, look at the log or update the plugin.");

    public static Refusal Unhandled(PluginId plugin, ExceptionText exception) => new(
        FaultCodes.Unhandled,
        $"Plugin '{plugin}' let an exception escape from a thread, timer or async void of its own, which would have ended the host: {exception.Summary}",
        "Author: catch what such code throws, or use IPluginContext.Background. Owner: update the plugin, or enable it to try it again.");

    public static Refusal Quarantined(PluginId plugin, int openings, string last) => new(
        FaultCodes.Quarantined,
        string.Create(CultureInfo.InvariantCulture, $"Plugin '{plugin}' kept failing after {openings} pauses and was unloaded. Last failure: {last}"),
        "Update or repair the plugin, then enable or reload it.");
}
