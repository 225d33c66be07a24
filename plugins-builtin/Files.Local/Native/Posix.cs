using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Files.Local.Native;

/// <summary>The calls of POSIX that .NET has no word for: flushing a folder, and giving a name in one step or not at all.</summary>
internal static partial class Posix
{
    public const int CloseOnExecLinux = 0x80000;
    public const int CloseOnExecMac = 0x1000000;
    public const int CurrentFolder = -100;
    public const uint NoReplace = 1;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    public static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Link(string existing, string added);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Rename(string oldPath, string newPath);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Rename(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
