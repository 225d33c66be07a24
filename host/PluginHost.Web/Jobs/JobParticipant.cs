using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;

namespace PluginHost.Web.Jobs;

/// <summary>When a new instance of a plugin takes over, the old one's running jobs go back to the queue and on from their checkpoint in the new one.</summary>
internal sealed class JobParticipant(JobRunner runner, JobNews news) : IActivationParticipant
{
    public ValueTask<IActivationPart> PrepareAsync(IPluginActivation activation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IActivationPart>(new Part(runner, news, activation.Plugin));

    private sealed class Part(JobRunner runner, JobNews news, PluginId plugin) : IActivationPart
    {
        public void Switch(IActivationPart? previous)
        {
            if (previous is not null)
            {
                runner.Interrupt(plugin);
            }
            news.Work();
        }

        public void Withdraw(bool replaced)
        {
            // Nothing of the plugin is held here.
        }
    }
}
