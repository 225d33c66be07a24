using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Files.Local.Native;

/// <summary>Gives a finished file its name in one step, on one volume.</summary>
internal static class AtomicMove
{
    /// <exception cref="IOException">With the number of the error in <see cref="Exception.HResult"/>.</exception>
    public static void Replace(string source, string target)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Move(source, target, overwrite: true);
        }
        else if (Posix.Rename(source, target) != 0)
        {
            // File.Move would go on by copying where a folder of the library is another volume, which is not one step.
            throw Errno.ToException(Marshal.GetLastPInvokeError(), target);
        }
    }

    /// <summary>Fails if the name is taken, decided by the system itself: of many at once exactly one wins.</summary>
    /// <exception cref="IOException">With the number of the error in <see cref="Exception.HResult"/>.</exception>
    public static void WithoutReplacing(string source, string target)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Move(source, target, overwrite: false);
        }
        else if (!OperatingSystem.IsLinux() || !TryRename(source, target))
        {
            LinkThenUnlink(source, target);
        }
    }

    // Some file systems do not know the flag, and some C libraries not the call.
    private static bool TryRename(string source, string target)
    {
        try
        {
            if (Posix.Rename(Posix.CurrentFolder, source, Posix.CurrentFolder, target, Posix.NoReplace) == 0)
            {
                return true;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == Errno.Invalid || error == Errno.NoSuchCall ? false : throw Errno.ToException(error, target);
    }

    private static void LinkThenUnlink(string source, string target)
    {
        if (Posix.Link(source, target) != 0)
        {
            throw Errno.ToException(Marshal.GetLastPInvokeError(), target);
        }

        File.Delete(source);
    }
}
