using System.Globalization;

namespace PluginHost.Runtime.Workers.Processes;

/// <summary>Counts what Linux counts against a user's limit of processes: the threads of all that run as this process's user.</summary>
internal static class UserTasks
{
    public static int Count()
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var own = Read("self").User;
        return Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(static name => name!.All(char.IsAsciiDigit)).Select(name => Read(name!)).Where(task => task.User == own).Sum(task => task.Threads);
    }

    private static (string? User, int Threads) Read(string process)
    {
        var (user, threads) = ((string?)null, 0);
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
            {
                var parts = line.Split('\t');
                user = parts[0] == "Uid:" ? parts[1] : user;
                threads = parts[0] == "Threads:" ? int.Parse(parts[1], CultureInfo.InvariantCulture) : threads;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended in between.
        }

        return (user, threads);
    }
}
