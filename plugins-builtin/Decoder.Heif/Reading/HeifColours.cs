using PluginHost.Plugins.Decoder.Heif.Colour;
using PluginHost.Plugins.Decoder.Heif.Native;

namespace PluginHost.Plugins.Decoder.Heif.Reading;

/// <summary>The colours of a picture as an ICC profile: the one it carries, or one made from its code points.</summary>
internal static unsafe class HeifColours
{
    private const int MaxLength = 4 << 20;

    /// <returns>Empty where the colours are sRGB, or close enough that nobody else tells them apart.</returns>
    public static byte[] Read(HeifLibrary library, HeifImageHandle picture)
    {
        var size = library.ProfileSize(picture.Address);
        if (size is > 0 and <= MaxLength)
        {
            var profile = new byte[size];
            fixed (byte* data = profile)
            {
                library.Profile(picture.Address, data).ThrowIfFailed();
            }

            return profile;
        }

        return FromCodePoints(library, picture);
    }

    private static byte[] FromCodePoints(HeifLibrary library, HeifImageHandle picture)
    {
        HeifNclx* nclx = null;
        try
        {
            library.Nclx(picture.Address, &nclx).ThrowIfFailed();
            return CodePointProfile.Make(nclx->Primaries, nclx->Transfer);
        }
        catch (HeifException)
        {
            // Nothing is said of its colours, or something unheard of: then they are sRGB.
            return [];
        }
        finally
        {
            if (nclx is not null)
            {
                library.NclxFree(nclx);
            }
        }
    }
}
