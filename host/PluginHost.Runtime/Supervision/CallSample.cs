using System.Runtime.InteropServices;

namespace PluginHost.Runtime.Supervision;

/// <summary>What this thread has used so far: of one call in many, since asking for the processor's time is a call into the system.</summary>
internal readonly partial struct CallSample
{
    private const int LinuxThreadClock = 3;
    private const int MacThreadClock = 16;

    private CallSample(long bytes, long? nanoseconds) => (Bytes, Nanoseconds) = (bytes, nanoseconds);

    /// <summary>On the managed heap.</summary>
    public long Bytes { get; }

    /// <summary>Of the processor; <see langword="null"/> where the system does not say.</summary>
    public long? Nanoseconds { get; }

    public static CallSample Take() => new(GC.GetAllocatedBytesForCurrentThread(), Processor());

    public static CallSample operator -(CallSample after, CallSample before) => new(after.Bytes - before.Bytes, after.Nanoseconds - before.Nanoseconds);

    private static long? Processor()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return null;
        }

        return GetTime(OperatingSystem.IsLinux() ? LinuxThreadClock : MacThreadClock, out var time) == 0 ? (time.Seconds * 1_000_000_000) + time.Nanoseconds : null;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Time(nint Seconds, nint Nanoseconds);
}
