namespace PluginHost.Runtime.Lifecycle;

/// <summary>
/// Takes part in every activation: the web shell builds a plugin's routes here. Order per activation: <see cref="PrepareAsync"/> while the old
/// instance still serves; <see cref="IActivationPart.Switch"/> together with the registry; for the old instance's part then
/// <see cref="IActivationPart.Withdraw"/> after its calls are drained.
/// </summary>
public interface IActivationParticipant
{
    /// <exception cref="Sdk.PluginFaultException">The plugin must not be activated, and why.</exception>
    ValueTask<IActivationPart> PrepareAsync(IPluginActivation activation, CancellationToken cancellationToken);
}
