namespace PluginHost.Runtime.Workers.Protocol;

/// <summary>Length of what follows (4, little endian), kind (1), call (4), length of the method (1), method (UTF-8), payload.</summary>
internal static class FrameLayout
{
    public const int Prefix = 4;
    public const int Header = 6;
    public const int MaxMethod = byte.MaxValue;

    /// <summary>Pixels and files go through shared memory: what is larger than this is a lie or a mistake.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;
}
