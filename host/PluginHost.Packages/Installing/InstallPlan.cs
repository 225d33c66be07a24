namespace PluginHost.Packages.Installing;

/// <summary>What would happen. Nothing but downloads has happened yet; it holds until something else is installed.</summary>
/// <param name="Changes">Plugins that others need come first.</param>
public sealed record InstallPlan(IReadOnlyList<PlannedChange> Changes)
{
    /// <summary>Whether settings and data of removed plugins stay, for the day when they are installed again.</summary>
    public bool KeepData { get; init; }

    /// <summary>Fingerprints of new signers that were said yes to after the plan was seen; <c>unsigned</c> for none.</summary>
    public IReadOnlyList<string> AcceptSigners { get; init; } = [];

    /// <summary>The state for which it was made.</summary>
    internal string Stamp { get; init; } = "";

    /// <summary>Files that were brought for it and are not kept.</summary>
    internal IReadOnlyList<string> Downloads { get; init; } = [];
}
