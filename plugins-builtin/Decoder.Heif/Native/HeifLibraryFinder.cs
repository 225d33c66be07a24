using PluginHost.Sdk;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Decoder.Heif.Native;

/// <summary>
/// Finds libheif, and says what is wrong while there is none. Looks again at every photo until it is found, so that installing it is
/// all there is to do; a photo is rare enough for that to cost nothing.
/// </summary>
internal sealed class HeifLibraryFinder(ISettings<HeifDecoderSettings> settings, IPluginContext context)
{
    private readonly Lock _lock = new();
    private HeifLibrary? _found;
    private Refusal? _told;

    /// <returns>The library, or why there is none.</returns>
    public (HeifLibrary? Library, Refusal? Refusal) Find()
    {
        lock (_lock)
        {
            var refusal = _found is null ? Look() : null;
            if (refusal != _told)
            {
                _told = refusal;
                context.ReportShortcoming(refusal);
            }

            return (_found, refusal);
        }
    }

    private Refusal? Look()
    {
        string[] names = settings.Current.Library is { Length: > 0 } chosen ? [chosen] : UsualNames();
        var library = HeifLibrary.TryLoad(names);
        var refusal = library switch
        {
            null => HeifRefusals.NoLibrary(string.Join(" or ", names)),
            { IsNewEnough: false } => HeifRefusals.TooOld(library.Version),
            { ReadsHevc: false } => HeifRefusals.NoCodec(library.Version),
            _ => null,
        };
        _found = refusal is null ? library : null;
        return refusal;
    }

    private static string[] UsualNames() =>
        OperatingSystem.IsWindows() ? ["heif.dll", "libheif.dll"]
        : OperatingSystem.IsMacOS() ? ["libheif.1.dylib", "/opt/homebrew/lib/libheif.1.dylib", "/usr/local/lib/libheif.1.dylib"]
        : ["libheif.so.1", "libheif.so"];
}
