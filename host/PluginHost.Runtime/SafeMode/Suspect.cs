namespace PluginHost.Runtime.SafeMode;

/// <summary>A plugin that may have ended the process.</summary>
/// <param name="Plugin">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Evidence">What it was doing, in words.</param>
public sealed record Suspect(string Plugin, string Version, string Evidence)
{
    public override string ToString() => $"'{Plugin}' {Version} ({Evidence})";
}
