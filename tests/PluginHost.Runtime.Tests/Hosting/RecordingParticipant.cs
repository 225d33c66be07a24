using System.Collections.Concurrent;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Runtime.Tests.Hosting;

/// <summary>Takes part as the web shell does: it looks at the plugin's modules and keeps its part as the current one.</summary>
internal sealed class RecordingParticipant : IActivationParticipant
{
    public ConcurrentQueue<string> Log { get; } = new();

    public string? RefuseWith { get; set; }

    public ValueTask<IActivationPart> PrepareAsync(IPluginActivation activation, CancellationToken cancellationToken)
    {
        Log.Enqueue($"prepare {activation.Get<IEndpointModule>().Count}");
        return RefuseWith is null
            ? ValueTask.FromResult<IActivationPart>(new Part(this, activation))
            : throw new PluginFaultException("PH1501", RefuseWith, activation.Plugin);
    }

    private sealed class Part(RecordingParticipant owner, IPluginActivation activation) : IActivationPart
    {
        public void Switch(IActivationPart? previous) => owner.Log.Enqueue(previous is null ? "switch" : "switch from previous");

        public void Withdraw(bool replaced) => owner.Log.Enqueue($"withdraw {activation.Plugin} replaced={replaced}");
    }
}
