using System.Globalization;

namespace PluginHost.Runtime.Workers.Processes;

/// <summary>An exit code in words. On Unix a code above 128 is a signal.</summary>
internal static class ExitText
{
    private const int Signals = 128;

    public static string Of(int code)
    {
        var name = OperatingSystem.IsWindows() ? null : Signal(code - Signals);
        return name is null
            ? string.Create(CultureInfo.InvariantCulture, $"it exited with code {code}")
            : string.Create(CultureInfo.InvariantCulture, $"{name} (code {code})");
    }

    private static string? Signal(int number) => number switch
    {
        4 => "illegal instruction, SIGILL",
        6 => "it aborted, SIGABRT",
        7 => "bus error, SIGBUS",
        8 => "arithmetic error, SIGFPE",
        9 => "it was killed, SIGKILL",
        11 => "crash of native code, SIGSEGV",
        15 => "it was told to end, SIGTERM",
        24 => "it used up its processor time, SIGXCPU",
        25 => "it wrote a file larger than allowed, SIGXFSZ",
        31 => "a system call that is not allowed, SIGSYS",
        > 0 and < 64 => string.Create(CultureInfo.InvariantCulture, $"signal {number}"),
        _ => null,
    };
}
