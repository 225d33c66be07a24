using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Worker.Services;

/// <summary>What fails is in the log, which the host keeps.</summary>
internal sealed class QuietListener : ISupervisionListener
{
    public void OnFault(PluginFault fault)
    {
    }

    public void OnDegraded(Refusal reason)
    {
    }

    public void OnRecovered()
    {
    }

    public void OnExhausted(Refusal reason)
    {
    }
}
