using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Decoder.Raw.Native;

/// <summary>Finds LibRaw where it is wanted and there. Nothing is wrong without it: most raw files carry a JPEG that is large enough.</summary>
internal sealed class RawLibraryFinder(ISettings<RawDecoderSettings> settings)
{
    private static readonly int[] Versions = [24, 23, 22, 21, 20, 19];

    private readonly Lock _lock = new();
    private RawLibrary? _found;

    public RawLibrary? Find()
    {
        var current = settings.Current;
        if (!current.Develop)
        {
            return null;
        }

        lock (_lock)
        {
            return _found ??= RawLibrary.TryLoad(current.Library is { Length: > 0 } chosen ? [chosen] : UsualNames());
        }
    }

    // The build with locks ("_r") first: several pictures are developed at a time.
    private static IEnumerable<string> UsualNames() =>
        OperatingSystem.IsWindows() ? ["libraw.dll", "raw.dll"]
        : OperatingSystem.IsMacOS() ? [.. Versions.Select(version => $"libraw_r.{version}.dylib"), "/opt/homebrew/lib/libraw_r.dylib", "/usr/local/lib/libraw_r.dylib"]
        : [.. Versions.Select(version => $"libraw_r.so.{version}"), .. Versions.Select(version => $"libraw.so.{version}")];
}
