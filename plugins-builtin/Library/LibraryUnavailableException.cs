using PluginHost.Sdk;

namespace PluginHost.Plugins.Library;

/// <summary>Work must stop for a reason that is not the picture's: the disk is full, or a capability that everything needs is away.</summary>
internal sealed class LibraryUnavailableException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
