using System.Globalization;
using System.Runtime.InteropServices;

namespace Fixtures.Worker;

/// <summary>Ways to end a process.</summary>
internal static class Ending
{
    public static string Do(string act, string argument)
    {
        switch (act)
        {
            case "exit":
                Environment.Exit(int.Parse(argument, CultureInfo.InvariantCulture));
                break;
            case "failfast":
                Environment.FailFast(argument);
                break;
            case "overflow":
                return Deeper(1).ToString(CultureInfo.InvariantCulture);
            case "crash":
                Marshal.WriteInt32(unchecked((nint)0xdeadbeef000), 1);
                break;
            case "thread":
                new Thread(() => throw new InvalidOperationException(argument)).Start();
                Thread.Sleep(Timeout.Infinite);
                break;
            case "allocate":
                return Allocate(long.Parse(argument, CultureInfo.InvariantCulture));
            case "native":
                return AllocateNative(long.Parse(argument, CultureInfo.InvariantCulture));
            case "files":
                return OpenFiles(int.Parse(argument, CultureInfo.InvariantCulture));
            case "write":
                return Write(long.Parse(argument, CultureInfo.InvariantCulture));
        }

        return "unknown";
    }

    private static int Deeper(int level) => level == 0 ? 0 : Deeper(level + 1) + 1;

    private static string Allocate(long bytes)
    {
        var kept = new List<byte[]>();
        const int Step = 16 * 1024 * 1024;
        for (var total = 0L; total < bytes; total += Step)
        {
            var block = new byte[Step];
            block.AsSpan().Fill(1);
            kept.Add(block);
        }

        return kept.Count.ToString(CultureInfo.InvariantCulture);
    }

    private static unsafe string AllocateNative(long bytes)
    {
        const int Step = 16 * 1024 * 1024;
        for (var total = 0L; total < bytes; total += Step)
        {
            new Span<byte>(NativeMemory.Alloc(Step), Step).Fill(1);
        }

        return "allocated";
    }

    private static string OpenFiles(int count)
    {
        for (var opened = 0; opened < count; opened++)
        {
            GC.SuppressFinalize(File.OpenRead("/dev/null"));
        }

        return "opened";
    }

    private static string Write(long bytes)
    {
        var path = Path.GetTempFileName();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        var block = new byte[1024 * 1024];
        for (var total = 0L; total < bytes; total += block.Length)
        {
            file.Write(block);
        }

        return "written";
    }
}
