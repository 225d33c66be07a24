using System.Diagnostics;

namespace PluginHost.EndToEnd.Tests.Crash;

/// <summary>
/// A file whose every read and write is an I/O error of the kernel (EIO), without any tool: memory of a process at an address where none is,
/// mounted over it. Where this user may not mount, the file cannot be opened instead.
/// </summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
internal sealed class BadMedium : IDisposable
{
    private readonly string _file;
    private readonly UnixFileMode _mode;

    public BadMedium(string file)
    {
        _file = file;
        _mode = File.GetUnixFileMode(file);
        IsReal = Environment.IsPrivilegedProcess && Run("mount", "--bind", $"/proc/{Environment.ProcessId}/mem", file) == 0;
        if (!IsReal)
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }
    }

    public bool IsReal { get; }

    public void Dispose()
    {
        if (IsReal)
        {
            for (var attempt = 0; Run("umount", _file) != 0 && attempt < 50; attempt++)
            {
                Thread.Sleep(100);
            }
        }
        else
        {
            File.SetUnixFileMode(_file, _mode);
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
