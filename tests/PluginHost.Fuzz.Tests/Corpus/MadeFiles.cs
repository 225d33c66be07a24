using PluginHost.Fuzz.Tests.Seeds;
using PluginHost.Plugins.Imaging.Vips.Tests.Bmp;
using PluginHost.Tests.Shared;

namespace PluginHost.Fuzz.Tests.Corpus;

/// <summary>Files in the manner of the corpus, made here, with what they must become.</summary>
internal static class MadeFiles
{
    public static IEnumerable<(string Name, byte[] Bytes, string Expected)> All()
    {
        for (ushort orientation = 0; orientation <= 9; orientation++)
        {
            var valid = orientation is >= 1 and <= 8 ? orientation : 1;
            yield return ($"orientation-{orientation}.jpg", TestPictures.WithExif(TestPictures.Jpeg(), TestPictures.ExifOrientation(orientation)), $"jpeg,{(valid >= 5 ? "12x16" : "16x12")},1,{valid}");
        }

        var png = TestPictures.Png(1, 40, 30);
        yield return ("whole.png", png, "png,40x30,1,1");
        yield return ("named-wrong.jpg", png, "png,40x30,1,1");
        yield return ("truncated.png", png[..^200], "PH4105");
        yield return ("truncated.jpg", TestPictures.Jpeg()[..^60], "PH4105");
        yield return ("huge.png", TestPictures.PngFile(60_000, 60_000, 8, 6, [1, 2, 3]), "PH4104");
        yield return ("empty.png", [], "PH4103");
        yield return ("text.png", "not a picture"u8.ToArray(), "PH4102");
        yield return ("page.html", "<!doctype html><title>x</title>"u8.ToArray(), "PH4102");
        yield return ("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), "PH4106");
        yield return ("archive.png", ArchiveSeeds.Zip(System.IO.Compression.CompressionLevel.Fastest, ("a.png", png)), "PH4102");
        yield return ("jpeg2000.jp2", [0, 0, 0, 0x0C, .. "jP  "u8, 0x0D, 0x0A, 0x87, 0x0A, .. new byte[40]], "PH4106");
        yield return ("small.bmp", new BmpFile(13, 7, 24) { Data = BmpFile.Stored(13, 7, 24, (_, _) => 0) }.ToBytes(), "bmp,13x7,1,1");
    }
}
