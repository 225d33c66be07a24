using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>What most functions of libheif return.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct HeifError
{
    private readonly int _code;
    private readonly int _subcode;
    private readonly nint _message;

    /// <exception cref="HeifException">It is an error.</exception>
    public void ThrowIfFailed()
    {
        if (_code != 0)
        {
            throw new HeifException((Marshal.PtrToStringUTF8(_message) is { Length: > 0 } text ? text : $"error {_code}.{_subcode}").TrimEnd('.').ReplaceLineEndings(" "));
        }
    }
}
