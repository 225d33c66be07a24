using PluginHost.Runtime.Workers.Sandbox;

namespace PluginHost.Worker.Sandbox;

/// <summary>What the host wants this process shut out of.</summary>
internal sealed class SandboxOrder
{
    private readonly string[] _may = Split(SandboxVariables.May, ' ');

    public bool MayFiles => Array.IndexOf(_may, "files") >= 0;

    public bool MayNetwork => Array.IndexOf(_may, "network") >= 0;

    public bool MayProcesses => Array.IndexOf(_may, "processes") >= 0;

    public string[] Read { get; } = Split(SandboxVariables.Read, '\n');

    public string[] Write { get; } = Split(SandboxVariables.Write, '\n');

    private static string[] Split(string variable, char separator) => (Environment.GetEnvironmentVariable(variable) ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries);
}
