using System.Diagnostics;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>What may be mounted by who runs the tests: on Linux, as root, where the container allows it.</summary>
internal static class Mount
{
    public static bool Try(params string[] arguments) => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", arguments) == 0;

    // A process that was just ended may hold it for a moment.
    public static void Remove(string place)
    {
        for (var attempt = 0; Run("umount", place) != 0 && attempt < 50; attempt++)
        {
            Thread.Sleep(100);
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
