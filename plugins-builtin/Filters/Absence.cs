using PluginHost.Sdk;

namespace PluginHost.Plugins.Filters;

/// <summary>Faults that are not of the picture: what was called is away, being replaced or fenced off, and comes back.</summary>
internal static class Absence
{
    public static bool IsOne(PluginFaultException fault) => fault.CausedOutside || fault.Code is "PH1401" or "PH1402" or "PH1403";

    /// <summary>The same as work understands that waits until the cause is gone.</summary>
    public static PluginFaultException ToWaitFor(PluginFaultException fault) =>
        new(fault.Code, FilterRefusals.Of(fault).Reason, fault.Plugin) { CausedOutside = true, RetryAfter = fault.RetryAfter };
}
