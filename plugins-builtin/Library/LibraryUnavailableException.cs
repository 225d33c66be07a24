using PluginHost.Sdk;

namespace PluginHost.Plugins.Library;

/// <summary>Work must stop for a reason that is not the picture's: the disk is full, or a capability that everything needs is away.</summary>
internal sealed class LibraryUnavailableException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>It passes when space is made or a plugin is back. Otherwise something is wrong with what was called, and trying for ever does not help.</summary>
    public bool MayPass { get; init; } = true;

    public static LibraryUnavailableException Of(PluginFaultException fault) =>
        new(new Refusal(fault.Code, fault.Message)) { MayPass = fault.CausedOutside || Essential.IsAbsence(fault) };
}
