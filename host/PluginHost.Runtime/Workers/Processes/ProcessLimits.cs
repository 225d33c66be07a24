using System.Runtime.InteropServices;

namespace PluginHost.Runtime.Workers.Processes;

/// <summary>
/// Limits that Linux keeps for a process. Set from outside once the runtime in it has started, which itself makes a file larger than most limits, and before
/// the plugin is named: none of its code runs without them.
/// The number of processes is among them only for workers that may start some: Linux counts it for the user, and the host is one of the user's.
/// </summary>
internal static partial class ProcessLimits
{
    private const int Cpu = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;
    private const int Processes = 6;
    private const int OpenFiles = 7;
    private const long Megabyte = 1024 * 1024;

    // The runtime's own code, stacks and tables.
    private const int RuntimeMegabytes = 512;

    // Beside all that the user runs when the worker starts.
    private const int MoreTasks = 1024;

    public static void Prepare(IDictionary<string, string?> environment, WorkerOptions options) =>
        environment["DOTNET_GCHeapHardLimit"] = (options.MemoryMegabytes * Megabyte).ToString("X", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Answers all that were asked for, with what the system said.</summary>
    /// <param name="process">Whose they are.</param>
    /// <param name="options">How many of what.</param>
    /// <param name="mayProcesses">Whether it may start processes.</param>
    public static IReadOnlyList<WorkerLimit> Apply(int process, WorkerOptions options, bool mayProcesses)
    {
        var managed = new WorkerLimit("memory.managed", options.MemoryMegabytes * Megabyte, IsGranted: true);
        return
        [
            managed,
            Set(process, "memory.data", Data, (options.MemoryMegabytes + RuntimeMegabytes) * Megabyte),
            Set(process, "files.open", OpenFiles, options.OpenFiles),
            Set(process, "files.bytes", FileSize, options.FileMegabytes * Megabyte),
            Set(process, "core", Core, 0),
            .. mayProcesses ? [Set(process, "processes.count", Processes, UserTasks.Count() + MoreTasks)] : Array.Empty<WorkerLimit>(),
            .. options.CpuSeconds > 0 ? [Set(process, "cpu.seconds", Cpu, options.CpuSeconds)] : Array.Empty<WorkerLimit>(),
        ];
    }

    private static WorkerLimit Set(int process, string name, int resource, long value)
    {
        var both = new Limit((ulong)value, (ulong)value);
        return new WorkerLimit(name, value, OperatingSystem.IsLinux() && SetLimit(process, resource, both, IntPtr.Zero) == 0);
    }

    [LibraryImport("libc", EntryPoint = "prlimit64", SetLastError = true)]
    private static partial int SetLimit(int process, int resource, in Limit wanted, IntPtr before);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
