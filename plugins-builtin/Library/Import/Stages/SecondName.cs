using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Gives a file of the library's volume a second name: for nothing where the system can, else as a copy. What becomes of one name does not touch the other.</summary>
internal static partial class SecondName
{
    /// <exception cref="IOException">The volume is full, or cannot be written.</exception>
    public static void Give(string existing, string added)
    {
        if (!TryLink(existing, added))
        {
            File.Copy(existing, added);
        }
    }

    // Not every file system has links; whatever else is wrong, copying meets it too and says so.
    private static bool TryLink(string existing, string added) => OperatingSystem.IsWindows() ? CreateHardLink(added, existing, 0) : Link(existing, added) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string added);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string added, string existing, nint attributes);
}
