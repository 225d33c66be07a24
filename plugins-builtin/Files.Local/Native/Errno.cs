namespace PluginHost.Plugins.Files.Local.Native;

/// <summary>Numbers of errors that mean the same thing to a person wherever they come from. .NET keeps them in <see cref="Exception.HResult"/>.</summary>
internal static class Errno
{
    public const int NotFound = 2;
    public const int Exists = 17;
    public const int Invalid = 22;

    public static int NoSuchCall => OperatingSystem.IsMacOS() ? 78 : 38;

    /// <summary>No space, over quota, or larger than files may be: the medium does not take it.</summary>
    public static bool IsFull(int hresult) => OperatingSystem.IsWindows()
        ? (hresult & 0xFFFF) is 39 or 112
        : hresult is 27 or 28 || hresult == (OperatingSystem.IsMacOS() ? 69 : 122);

    public static bool IsReadOnly(int hresult) => OperatingSystem.IsWindows() ? (hresult & 0xFFFF) == 19 : hresult == 30;

    public static bool IsExisting(int hresult) => OperatingSystem.IsWindows() ? (hresult & 0xFFFF) is 80 or 183 : hresult == Exists;

    public static IOException ToException(int errno, string path) => new($"'{path}': {System.Runtime.InteropServices.Marshal.GetPInvokeErrorMessage(errno)}", errno);
}
