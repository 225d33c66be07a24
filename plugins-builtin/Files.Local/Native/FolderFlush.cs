using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Files.Local.Native;

/// <summary>Makes the names in a folder durable: without it a file may be whole on the medium and its name gone after a power cut.</summary>
internal static class FolderFlush
{
    /// <summary>Does nothing on Windows, where NTFS keeps names in its own log and there is no such call.</summary>
    public static void Run(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Posix.Open(folder, OperatingSystem.IsMacOS() ? Posix.CloseOnExecMac : Posix.CloseOnExecLinux);
        if (descriptor < 0)
        {
            // A folder that was pruned meanwhile has no names to keep.
            var error = Marshal.GetLastPInvokeError();
            if (error != Errno.NotFound)
            {
                throw Errno.ToException(error, folder);
            }

            return;
        }

        try
        {
            if (Posix.Flush(descriptor) != 0)
            {
                throw Errno.ToException(Marshal.GetLastPInvokeError(), folder);
            }
        }
        finally
        {
            _ = Posix.Close(descriptor);
        }
    }
}
