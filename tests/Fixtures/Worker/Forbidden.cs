using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using PluginHost.Sdk;

namespace Fixtures.Worker;

/// <summary>What a process may do only where its plugin has the permission, or never.</summary>
internal static partial class Forbidden
{
    public static string? Do(string act, string argument)
    {
        switch (act)
        {
            case "read":
                return "read-" + File.ReadAllText(argument).Length.ToString(CultureInfo.InvariantCulture);
            case "list":
                return "listed-" + Directory.GetFileSystemEntries(argument).Length.ToString(CultureInfo.InvariantCulture);
            case "put":
                File.WriteAllText(argument, "put");
                return "put";
            case "delete":
                File.Delete(argument);
                return "deleted";
            case "mode" when !OperatingSystem.IsWindows():
                File.SetUnixFileMode(argument, UnixFileMode.None);
                return "changed";
            case "time":
                File.SetLastWriteTimeUtc(argument, DateTime.UnixEpoch);
                return "changed";
            case "connect":
                using (var client = new TcpClient())
                {
                    client.Connect("127.0.0.1", int.Parse(argument, CultureInfo.InvariantCulture));
                    return "connected";
                }

            case "start":
                using (var process = Process.Start(argument))
                {
                    process.WaitForExit();
                    return "ended-" + process.ExitCode.ToString(CultureInfo.InvariantCulture);
                }

            case "call":
                return Call([.. argument.Split(' ').Select(static number => nint.Parse(number, CultureInfo.InvariantCulture))]);
            default:
                return null;
        }
    }

    public static string UseOwnFolders(IPluginContext context)
    {
        string[] folders = [context.DataFolder, context.CacheFolder, Path.GetTempPath()];
        foreach (var folder in folders)
        {
            var inner = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
            var file = Path.Combine(inner, "own.txt");
            File.WriteAllText(file, "own");
            File.Copy(file, file + ".copy");
            using (var stream = File.Create(file + ".copy"))
            {
                stream.SetLength(5);
            }

            File.Move(file, file + ".moved");
            if (File.ReadAllText(file + ".moved") != "own")
            {
                throw new InvalidDataException(folder);
            }

            Directory.Delete(inner, recursive: true);
        }

        return "used-" + folders.Length.ToString(CultureInfo.InvariantCulture);
    }

    // A child, if one is made after all, ends at once.
    private static string Call(nint[] numbers)
    {
        var parent = Environment.ProcessId;
        var answer = System(numbers[0], At(1), At(2), At(3), At(4), 0, 0);
        var error = Marshal.GetLastPInvokeError();
        if (ProcessNumber() != parent)
        {
            Exit(0);
        }

        return answer == -1 ? "error-" + error.ToString(CultureInfo.InvariantCulture) : "done";

        nint At(int index) => index < numbers.Length ? numbers[index] : 0;
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint System(nint number, nint first, nint second, nint third, nint fourth, nint fifth, nint sixth);

    [LibraryImport("libc", EntryPoint = "getpid")]
    private static partial int ProcessNumber();

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void Exit(int code);
}
