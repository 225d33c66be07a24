using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>A plugin would not start. Never leaves the runtime.</summary>
internal sealed class ActivationFailedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
