using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Imaging.Vips.Native;

/// <summary>libvips' error text.</summary>
internal static class VipsErrors
{
    private const int MaxLength = 400;

    /// <summary>
    /// Takes the last line and clears the text. The buffer is one for the whole process and also collects what did not matter in the
    /// end; the last line is the newest. With several pictures failing at once it may even be another's, so it is shown to people
    /// and never decides anything.
    /// </summary>
    public static string Take()
    {
        var copy = VipsApi.ErrorBufferCopy();
        var text = Marshal.PtrToStringUTF8(copy) ?? "";
        VipsApi.Free(copy);

        var line = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("");
        return line.Length switch
        {
            0 => "libvips gave no reason",
            > MaxLength => $"{line[..MaxLength]}..",
            _ => line,
        };
    }
}
