using System.Globalization;
using PluginHost.Runtime.Workers.Sandbox;

namespace PluginHost.Worker.Sandbox;

/// <summary>Shuts all threads out of system calls, once the runtime has started and before the plugin is known. Not earlier: the first step has to execute a program.</summary>
internal static class SecondStep
{
    /// <returns>What holds; <see langword="null"/> where the host asked for nothing.</returns>
    public static SandboxReport? Take()
    {
        if (Environment.GetEnvironmentVariable(SandboxVariables.Step) is not { } step || !step.StartsWith(SandboxVariables.SecondPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var landlock = int.Parse(step.AsSpan(SandboxVariables.SecondPrefix.Length), CultureInfo.InvariantCulture);
        return new SandboxReport(landlock, CallFilter.Apply(new SandboxOrder(), landlock));
    }
}
