using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>Hears when a plugin's health changes. Called on whatever thread the failing call was on: must be quick.</summary>
internal interface ISupervisionListener
{
    /// <summary>A call threw or missed its deadline, or work of the plugin's own failed.</summary>
    void OnFault(PluginFault fault);

    void OnDegraded(Refusal reason);

    void OnRecovered();

    /// <summary>The breaker opened too often.</summary>
    void OnExhausted(Refusal reason);
}
