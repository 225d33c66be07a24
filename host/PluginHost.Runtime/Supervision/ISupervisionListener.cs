using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>Hears when a plugin's health changes. Called on whatever thread the failing call was on: must be quick.</summary>
internal interface ISupervisionListener
{
    void OnDegraded(Refusal reason);

    void OnRecovered();

    /// <summary>The breaker opened too often.</summary>
    void OnExhausted(Refusal reason);
}
