namespace PluginHost.Runtime.Lifecycle;

/// <summary>What one participant did for one activation.</summary>
public interface IActivationPart
{
    /// <summary>Makes it the current one. <paramref name="previous"/> is the part of the instance that is replaced, if one is. Must not fail.</summary>
    void Switch(IActivationPart? previous);

    /// <summary>Lets go of everything of the plugin. <paramref name="replaced"/> tells whether another instance took over.</summary>
    void Withdraw(bool replaced);
}
