using System.Runtime.InteropServices;

namespace PluginHost.Worker.Sandbox;

/// <summary>System calls by number: most of those that shut a process out of something have no function in the C library.</summary>
internal static partial class Kernel
{
    private const int NoNewPrivileges = 38;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <returns>What the call answers, or the number of the error below zero.</returns>
    public static nint Call(int x64, int arm64, nint first = 0, nint second = 0, nint third = 0, nint fourth = 0)
    {
        var answer = Call(IsArm ? arm64 : x64, first, second, third, fourth, 0, 0);
        return answer == -1 ? -Marshal.GetLastPInvokeError() : answer;
    }

    /// <summary>A call that has one number everywhere, as newer ones do.</summary>
    public static nint NewCall(int number, nint first, nint second, nint third, nint fourth = 0) => Call(number, number, first, second, third, fourth);

    /// <summary>From now on no program that is started gains rights by its file. The system demands it of who shuts itself out without being root.</summary>
    public static void RenounceNewPrivileges() => Call(157, 167, NoNewPrivileges, 1);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, nint first, nint second, nint third, nint fourth, nint fifth, nint sixth);
}
