using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

/// <summary>A call's worker ended before it answered. The fence makes a fault with the refusal's own code of it.</summary>
internal sealed class WorkerEndedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>Whether it ended by itself while other calls were in it too: which of them ended it nobody knows.</summary>
    public bool IsShared { get; init; }
}
