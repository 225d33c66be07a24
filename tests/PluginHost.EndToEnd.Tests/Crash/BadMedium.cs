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
        IsReal = Mount.Try("--bind", $"/proc/{Environment.ProcessId}/mem", file);
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
            Mount.Remove(_file);
        }
        else
        {
            File.SetUnixFileMode(_file, _mode);
        }
    }
}
