using PluginHost.Sdk;

namespace PluginHost.Runtime.Sets;

/// <summary>Thrown where a set of plugins cannot be read, kept or used.</summary>
public sealed class SetRefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;
}
