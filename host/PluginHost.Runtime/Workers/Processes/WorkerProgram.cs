using System.Diagnostics;
using System.Runtime.InteropServices;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers.Processes;

/// <summary>How the worker's program is started.</summary>
internal static class WorkerProgram
{
    /// <exception cref="ActivationFailedException">It is not there.</exception>
    public static ProcessStartInfo Describe(WorkerOptions options, PluginId plugin, string folder)
    {
        if (!File.Exists(options.Program))
        {
            throw new ActivationFailedException(new Refusal(
                WorkerCodes.CannotStart, $"Plugin '{plugin}' runs in a process of its own, but its program {options.Program} is not there.", "Install the host again: its folder must hold pluginhost-worker."));
        }

        var executable = Path.ChangeExtension(options.Program, OperatingSystem.IsWindows() ? ".exe" : null);
        var info = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var hasExecutable = File.Exists(executable);
        info.FileName = hasExecutable ? executable : "dotnet";
        if (!hasExecutable)
        {
            info.ArgumentList.Add(options.Program);
        }

        // For people who look at the list of processes; the worker learns who it is over the protocol.
        info.ArgumentList.Add(plugin.Value);
        Prepare(info.Environment);
        ProcessLimits.Prepare(info.Environment, options);
        return info;
    }

    private static void Prepare(IDictionary<string, string?> environment)
    {
        // The runtime that runs here: another one may not be installed where executables look for it.
        environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        environment["DOTNET_DbgEnableMiniDump"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
    }
}
