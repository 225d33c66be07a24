namespace PluginHost.Packages;

/// <summary>What is being done with packages, in the order in which it is done.</summary>
public enum PackageStep
{
    Resolving,
    Downloading,
    Verifying,
    Planned,
    Staging,
    Switching,
    OnTrial,
    RollingBack,
    Committing,
    Done,
}
