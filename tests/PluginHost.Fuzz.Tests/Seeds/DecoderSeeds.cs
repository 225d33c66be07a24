using PluginHost.Plugins.Decoder.Heif.Tests;
using PluginHost.Plugins.Decoder.Raw.Tests;
using PluginHost.Tests.Shared;

namespace PluginHost.Fuzz.Tests.Seeds;

/// <summary>What the decoders beside the engine read: HEIC and cameras' raw files. Those of heif-enc only where it is installed.</summary>
internal static class DecoderSeeds
{
    public static IEnumerable<Seed> All()
    {
        var jpeg = RawFiles.Jpeg(160, 120);
        yield return new Seed("preview.heic", HeifFiles.WithJpeg(jpeg, 640, 480, quarterTurns: 1));
        yield return new Seed("exif.heic", HeifFiles.WithJpeg(TestPictures.Jpeg(), 640, 480, inExif: true, exifOrientation: 6));
        yield return new Seed("photo.cr2", RawFiles.Cr2(jpeg, TestPictures.Jpeg(), orientation: 6));
        yield return new Seed("photo.cr3", RawFiles.Cr3(jpeg, TestPictures.Jpeg(), TestPictures.Jpeg(1)));
        yield return new Seed("photo.nef", RawFiles.Nef(jpeg));
        yield return new Seed("photo.rw2", RawFiles.Rw2(jpeg));
        yield return new Seed("photo.orf", RawFiles.Orf(jpeg));
        yield return new Seed("photo.raf", RawFiles.Raf(jpeg));
        yield return new Seed("photo.dng", RawFiles.Dng(preview: jpeg));
        yield return new Seed("bare.dng", RawFiles.Dng());
        foreach (var seed in Encoded())
        {
            yield return seed;
        }
    }

    private static IEnumerable<Seed> Encoded()
    {
        if (Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "heif-enc"))) != true)
        {
            yield break;
        }

        yield return new Seed("encoded.heic", HeifFiles.Quarters());
        yield return new Seed("alpha.heic", HeifFiles.Encode([HeifFiles.QuartersPng(64, 48, alpha: 128)], "png"));
        yield return new Seed("thumbnail.heic", HeifFiles.Encode([HeifFiles.OpaquePng(160, 128)], "png", "-t", "64"));
        yield return new Seed("two.heic", HeifFiles.Encode([HeifFiles.OpaquePng(64, 64), HeifFiles.OpaquePng(32, 32)], "png"));
    }
}
