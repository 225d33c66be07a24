using System.Runtime.InteropServices;

namespace PluginHost.Hosting;

/// <summary>A limit on the size of files (<c>ulimit -f</c>, <c>LimitFSIZE</c>) makes a write fail, which is handled, and sends a signal that would end the process first.</summary>
internal sealed class FileSizeSignal : IDisposable
{
    private const int FileSizeExceeded = 25;

    private readonly PosixSignalRegistration? _registration;

    public FileSizeSignal() =>
        _registration = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create((PosixSignal)FileSizeExceeded, static context => context.Cancel = true);

    public void Dispose() => _registration?.Dispose();
}
