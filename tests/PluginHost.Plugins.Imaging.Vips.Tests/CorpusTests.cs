using System.Reflection;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

/// <summary>Other people's pictures, where the test data lies beside the repository; a few made ones where it does not.</summary>
public sealed class CorpusTests : IDisposable
{
    /// <summary>What differs from "is decoded to what its extension says".</summary>
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["17000x17000.avif"] = "PH4104",
        ["issue412.jp2"] = "PH4106",
        ["world.jp2"] = "PH4106",
        ["ojpeg-strip.tif"] = "PH4105",
        ["ojpeg-tile.tif"] = "PH4105",
        ["truncated.gif"] = "PH4105",
        ["truncated.jpg"] = "PH4105",
        ["IMG_5195.HEIC"] = "PH4106",
        ["mobile_iphone_13_pro_max.HEIC"] = "PH4106",
    };

    /// <summary>Format, upright width and height, orientation, frames, bits, mean red, green and blue.</summary>
    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["1.webp"] = "webp 550x368 o1 f1 b8 69,100,117",
        ["1bit.tif"] = "tiff 256x4 o1 f1 b1 111,111,111",
        ["2bit.tif"] = "tiff 256x4 o1 f1 b2 111,111,111",
        ["4bit.tif"] = "tiff 256x4 o1 f1 b4 112,112,112",
        ["avif-orientation-6.avif"] = "avif 3024x4032 o1 f1 b8 150,122,92",
        ["big-height.webp"] = "webp 13x169 o1 f99 b8 255,0,0",
        ["cogs.gif"] = "gif 85x77 o1 f5 b8 186,186,186",
        ["dispose-background.gif"] = "gif 192x168 o1 f3 b8 218,217,204",
        ["invalid_multiframe.gif"] = "gif 10x9 o1 f4 b8 184,184,184",
        ["looks-like-svg.webp"] = "webp 256x256 o1 f1 b8 207,210,202",
        ["multi-channel-z-series.ome.tif"] = "tiff 439x167 o1 f15 b8 47,47,47",
        ["rotation_1.jpg"] = "jpeg 308x410 o1 f1 b8 114,116,96",
        ["rotation_3.jpg"] = "jpeg 308x410 o3 f1 b8 114,116,96",
        ["rotation_6.jpg"] = "jpeg 231x308 o6 f1 b8 114,116,96",
        ["rotation_8.jpg"] = "jpeg 231x308 o8 f1 b8 114,116,96",
        ["sample-xyb.jpg"] = "jpeg 290x442 o1 f1 b8 127,117,108",
        ["sample.jpg"] = "jpeg 290x442 o1 f1 b8 127,117,108",
        ["sample.png"] = "png 290x442 o1 f1 b16 129,118,108",
        ["sample.tif"] = "tiff 290x442 o1 f1 b16 129,118,108",
        ["small.bmp"] = "bmp 16x12 o1 f1 b8 125,79,37",
        ["subsampled.tif"] = "tiff 250x325 o1 f1 b8 53,65,60",
        ["ultra-hdr.jpg"] = "jpeg 3840x2160 o1 f1 b8 100,98,97",
        ["hdr_canon_hdr_NO.jpg"] = "jpeg 1536x2048 o6 f1 b8 173,139,55",
        ["Landscape_0.jpg"] = "jpeg 1800x1200 o1 f1 b8 98,115,133",
        ["Landscape_5.jpg"] = "jpeg 1800x1200 o5 f1 b8 98,115,133",
        ["Landscape_8.jpg"] = "jpeg 1800x1200 o8 f1 b8 98,115,133",
        ["Portrait_6.jpg"] = "jpeg 1200x1800 o6 f1 b8 144,155,163",
    };

    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Fact]
    public async Task Decode_EveryFileOfTheCorpus_IsWhatTheTableSays()
    {
        var wrong = new List<string>();
        foreach (var file in Corpus())
        {
            var name = Path.GetFileName(file.Path);
            var result = await _engine.Decode(
                file,
                [new OutputSpec("preview", ImageEncoding.Jpeg) { LongEdge = 1440 }, new OutputSpec("thumb", ImageEncoding.Webp) { LongEdge = 256 }],
                [new SampleSpec(8, 8) { Fit = SampleFit.Stretch }]);

            if (result.Refusal?.Code != Refused.GetValueOrDefault(name))
            {
                wrong.Add($"{name}: {result.Refusal?.ToString() ?? "was not refused"}");
            }
            else if (result.Refusal is null && Facts.TryGetValue(name, out var facts) && !IsLike(result, facts))
            {
                wrong.Add($"{name}: {Describe(result)} and not {facts}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Decode_OrientationSet_AllTurnToTheSamePicture()
    {
        foreach (var set in Corpus().Where(file => file.Path.Contains($"{Path.DirectorySeparatorChar}orientation{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .GroupBy(file => Path.GetFileName(file.Path).Split('_')[0]))
        {
            var upright = await _engine.Sample(set.First(file => file.Path.EndsWith("_1.jpg", StringComparison.Ordinal)), new SampleSpec(12, 12));
            foreach (var file in set)
            {
                var sample = await _engine.Sample(file, new SampleSpec(12, 12));
                sample.Data.ToArray().Zip(upright.Data.ToArray(), (one, other) => Math.Abs(one - other)).Average().ShouldBeLessThan(6, file.Path);
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private List<ImageFile> Corpus()
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(pair => pair.Key == "RepoRoot").Value!;
        var data = Path.GetFullPath(Path.Combine(root, "..", "shared", "testdata"));
        List<ImageFile> made = [_folder.Add("made.png", TestPictures.Png(1)), _folder.Add("made.jpg", TestPictures.Jpeg()), _folder.Add("made.gif", SamplePictures.AnimatedGif(3))];
        return Directory.Exists(data)
            ? [.. made, .. Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => new ImageFile(path))]
            : made;
    }

    private static bool IsLike(DecodeResult result, string facts)
    {
        var (actual, expected) = (Describe(result).Split(' '), facts.Split(' '));
        return actual[..^1].SequenceEqual(expected[..^1]) && actual[^1].Split(',').Zip(expected[^1].Split(','), (one, other) => Math.Abs(int.Parse(one) - int.Parse(other))).Max() <= 3;
    }

    private static string Describe(DecodeResult result)
    {
        var info = result.Info!;
        var pixels = result.Samples[0].Data.ToArray();
        var means = Enumerable.Range(0, 3).Select(channel => (int)pixels.Where((_, at) => at % 3 == channel).Average(value => value));
        return $"{info.Format} {info.Width}x{info.Height} o{info.Orientation} f{info.Frames} b{info.BitsPerChannel} {string.Join(',', means)}";
    }
}
