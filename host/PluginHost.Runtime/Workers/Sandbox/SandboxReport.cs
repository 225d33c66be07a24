namespace PluginHost.Runtime.Workers.Sandbox;

/// <summary>What a worker got when it shut itself out. Said before any of the plugin's code runs, so it can be believed.</summary>
/// <param name="Landlock">The kernel's version of Landlock, 0 where there is none, an error below zero.</param>
/// <param name="HasFilter">Whether the kernel filters system calls.</param>
internal sealed record SandboxReport(int Landlock, bool HasFilter)
{
    /// <summary>Version from which on Landlock keeps a file that can be read from being cut short.</summary>
    public const int TruncateVersion = 3;

    /// <summary>Version from which on it knows TCP.</summary>
    public const int NetworkVersion = 4;

    /// <summary>Version from which on it knows signals and abstract sockets.</summary>
    public const int SignalVersion = 6;
}
