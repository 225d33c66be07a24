using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;

namespace PluginHost.Plugins.Library.Import.Paths;

/// <summary>
/// Files whose names are bytes and no UTF-8, which Linux allows and old archives leave behind. .NET shows such a name with replacement characters and cannot open
/// what it showed, so the folder is read and the file opened by the system's own calls. Links are not followed: they would be opened under no name that anybody saw.
/// </summary>
internal static unsafe partial class ByteNames
{
    // struct dirent of Linux with 64-bit offsets: number, offset, length, type, name.
    private const int TypeOffset = 18, NameOffset = 19;
    private const byte UnknownType = 0, RegularFile = 8;
    private const int CloseOnExec = 0x80000, NoWaiting = 0x800, NoFollowIntel = 0x20000, NoFollowArm = 0x8000, MostNames = 1_000_000;

    /// <summary>Whether a name, as .NET shows it, may be one of them.</summary>
    public static bool MayBe(string name) => OperatingSystem.IsLinux() && name.Contains('\uFFFD');

    /// <summary>The names in a folder that are no UTF-8, in order.</summary>
    public static IReadOnlyList<byte[]> In(string folder)
    {
        var names = new List<byte[]>();
        var stream = OpenFolder(folder);
        if (stream == 0)
        {
            return names;
        }

        try
        {
            for (var entry = ReadFolder(stream); entry is not null && names.Count < MostNames; entry = ReadFolder(stream))
            {
                var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset);
                if (entry[TypeOffset] is RegularFile or UnknownType && !Utf8.IsValid(name))
                {
                    names.Add(name.ToArray());
                }
            }
        }
        finally
        {
            _ = CloseFolder(stream);
        }

        names.Sort((one, other) => one.AsSpan().SequenceCompareTo(other));
        return names;
    }

    /// <summary>How such a name is shown: as Latin-1, which it mostly was.</summary>
    public static string Shown(byte[] name) => Encoding.Latin1.GetString(name);

    /// <returns>Null where it cannot be opened, or is a folder.</returns>
    public static FileStream? TryOpen(string folder, byte[] name)
    {
        var noFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? NoFollowArm : NoFollowIntel;
        fixed (byte* path = (byte[])[.. Encoding.UTF8.GetBytes(folder), (byte)'/', .. name, 0])
        {
            var handle = new SafeFileHandle(Open(path, CloseOnExec | NoWaiting | noFollow), ownsHandle: true);
            if (!handle.IsInvalid && !File.GetAttributes(handle).HasFlag(FileAttributes.Directory))
            {
                return new FileStream(handle, FileAccess.Read, bufferSize: 0);
            }

            handle.Dispose();
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "opendir", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint OpenFolder(string path);

    [LibraryImport("libc", EntryPoint = "readdir")]
    private static partial byte* ReadFolder(nint folder);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseFolder(nint folder);

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int Open(byte* path, int flags);
}
