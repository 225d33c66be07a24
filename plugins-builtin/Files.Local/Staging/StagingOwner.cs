using System.Diagnostics;
using System.Globalization;

namespace PluginHost.Plugins.Files.Local.Staging;

/// <summary>
/// The process that a staging folder belongs to, as its name says: number, start and machine. The number alone would not do, since in a container
/// every process has the same one.
/// </summary>
internal readonly record struct StagingOwner(int Process, long StartedAt, string Machine)
{
    // Elsewhere than on Linux the system works a start time out from the clock and the time since boot, a little differently each time.
    private static readonly long SameStart = OperatingSystem.IsLinux() ? 0 : 2;

    public static StagingOwner Current()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new StagingOwner(process.Id, Started(process), Environment.MachineName);
    }

    public static bool TryParse(string name, out StagingOwner owner)
    {
        owner = default;
        if (name.Split('-', 3) is not [var process, var started, var machine]
            || !int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(started, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return false;
        }

        owner = new StagingOwner(id, at, machine);
        return true;
    }

    public bool IsSame(StagingOwner other) =>
        Process == other.Process && Machine == other.Machine && Math.Abs(StartedAt - other.StartedAt) <= SameStart;

    /// <summary>Whether the process still runs on this machine.</summary>
    public bool IsAlive()
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return Math.Abs(Started(process) - StartedAt) <= SameStart;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Process}-{StartedAt}-{Machine}");

    // Not by the clock where there is another way: set by a year, it would make this very process look like another one, and its files like leftovers.
    private static long Started(Process process) =>
        OperatingSystem.IsLinux() ? TicksSinceBoot(process.Id) : new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds();

    // The 22nd field; the second is the program's name in parentheses and may hold anything.
    private static long TicksSinceBoot(int id)
    {
        try
        {
            var status = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return long.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[19], CultureInfo.InvariantCulture);
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException($"Process {id} has ended.", exception);
        }
    }
}
