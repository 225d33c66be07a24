using PluginHost.Sdk;

namespace PluginHost.Runtime.SafeMode;

/// <summary>Whether this host runs without the user's plugins, why, and what is known of the starts before.</summary>
/// <param name="Active">Whether it does.</param>
/// <param name="FailedStarts">Starts in a row that ended before the host was healthy.</param>
/// <param name="Suspects">What ended the last of them, most likely first.</param>
public sealed record SafeModeReport(bool Active, int FailedStarts, IReadOnlyList<Suspect> Suspects)
{
    public static SafeModeReport None { get; } = new(Active: false, 0, []);

    /// <summary>Why it is active, with the cure.</summary>
    public Refusal? Reason { get; init; }

    /// <summary>Plugins that would run otherwise.</summary>
    public IReadOnlyList<PluginId> LeftOut { get; init; } = [];

    /// <summary>The plugins that ran when the host was last known to be well.</summary>
    public LastGoodSet? LastGood { get; init; }
}
