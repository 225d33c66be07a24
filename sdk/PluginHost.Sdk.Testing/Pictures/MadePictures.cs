using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Sdk.Testing.Pictures;

/// <summary>Pictures for tests: real files and real pixels, made without any library, the same for the same seed on every machine.</summary>
public static class MadePictures
{
    private const int ContentHashLength = 32;

    /// <summary>Pixels that differ for every seed: tones that run, a bright square, a dark corner.</summary>
    /// <param name="seed">Which picture.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="channels">In which order.</param>
    public static PixelBuffer Pixels(int seed, int width = 64, int height = 48, SampleChannels channels = SampleChannels.Rgb)
    {
        var buffer = new PixelBuffer(width, height, channels, ReadOnlyMemory<byte>.Empty);
        var data = new byte[width * height * buffer.BytesPerPixel];
        for (var place = 0; place < width * height; place++)
        {
            Write(data.AsSpan(place * buffer.BytesPerPixel), ColourAt(seed, place % width, place / width, width, height), channels);
        }

        return buffer with { Data = data };
    }

    /// <summary>A PNG file with alpha, and with text chunks as generators write them.</summary>
    /// <param name="seed">Which picture.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="texts">For example <c>("parameters", "a cat, Steps: 20")</c>.</param>
    public static byte[] Png(int seed, int width = 64, int height = 48, params IEnumerable<(string Key, string Text)> texts) =>
        PngWriter.Write(width, height, Pixels(seed, width, height, SampleChannels.Rgba).Data.Span, texts);

    /// <summary>Writes PNG files <c>picture-1.png</c> and so on into a folder.</summary>
    /// <returns>Their paths.</returns>
    public static IReadOnlyList<string> Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        return [.. Enumerable.Range(1, count).Select(seed =>
        {
            var path = Path.Combine(folder, $"picture-{seed}.png");
            File.WriteAllBytes(path, Png(seed));
            return path;
        })];
    }

    /// <summary>Facts of a picture: odd seeds lie, every fourth stands; the third and every fifth after it was generated.</summary>
    public static PictureFacts Facts(int seed)
    {
        var (width, height) = seed % 4 == 0 ? (1200, 1600) : (1600, 1200);
        var facts = new PictureFacts($"picture-{seed}.png", "png", width, height, 100_000 + seed) { Id = new PictureId(seed) };
        return seed % 5 == 3
            ? facts with { Generation = new GenerationInfo("ComfyUI") { Prompt = $"a lighthouse at dusk, number {seed}", Seed = (ulong)seed, Steps = 20 } }
            : facts with { Fields = new MetadataFields { Camera = "Acme One", TakenAt = new DateTimeOffset(2026, 1, 1 + (seed % 28), 9, 30, 0, TimeSpan.Zero), Iso = 100 * (1 + (seed % 8)) } };
    }

    /// <summary>A picture as taggers and scorers see it.</summary>
    /// <param name="seed">Which picture.</param>
    /// <param name="sample">The sample that the capability asks for; <see langword="null"/> for one that looks at no pixels.</param>
    public static PictureSample Sample(int seed, SampleSpec? sample = null)
    {
        var facts = Facts(seed);
        var size = sample is null ? default : Fit(facts, sample);
        return new PictureSample(facts, sample is null ? null : Pixels(seed, size.Width, size.Height, sample.Channels));
    }

    /// <summary>A picture as filters see it: a description, without pixels.</summary>
    public static Image Image(int width = 1600, int height = 1200, bool hasAlpha = true) => new(new InputSource(0, width, height, hasAlpha));

    /// <summary>A picture as the library knows it.</summary>
    public static PictureRecord Record(int seed)
    {
        var facts = Facts(seed);
        return new PictureRecord(new PictureId(seed), facts.Name, new ContentHash(new byte[ContentHashLength - 1].Append((byte)seed).ToArray()), Storage.BlobKey.Parse($"originals/{facts.Name}"), facts.Bytes)
        {
            Format = facts.Format,
            MediaType = "image/png",
            Width = facts.Width,
            Height = facts.Height,
            Fields = facts.Fields,
            Generation = facts.Generation is { } generation ? new GenerationFacts(generation.Generator) { HasPrompt = generation.Prompt is not null, Seed = generation.Seed } : null,
            ImportedAt = new DateTimeOffset(2026, 6, 1, 12, 0, seed % 60, TimeSpan.Zero),
            Revision = 1,
        };
    }

    /// <summary>A picture as exporters get it: a PNG file as original, and a smaller one as rendering.</summary>
    public static Export.ExportPicture Exported(int seed)
    {
        var record = Record(seed);
        return new Export.ExportPicture(record with { Description = $"Number {seed}.", Tags = [new PictureTag(TagName.Parse("red hat"), TagSources.Person, 1), new PictureTag(TagName.Parse($"made {seed}"), TagSources.Person, 1)] })
        {
            OpenOriginal = _ => ValueTask.FromResult<Stream>(new MemoryStream(Png(seed), writable: false)),
            RenderAsync = (rendering, _) =>
            {
                var size = new ImageSize(record.Width, record.Height).Times(Math.Min(1, (double)rendering.LongEdge / Math.Max(record.Width, record.Height)));
                return ValueTask.FromResult(new Export.RenderedPicture(new MemoryStream(Png(seed, size.Width, size.Height), writable: false), ".png"));
            },
        };
    }

    private static ImageSize Fit(PictureFacts facts, SampleSpec sample)
    {
        var whole = new ImageSize(facts.Width, facts.Height);
        return sample.Fit == SampleFit.Inside
            ? whole.Times(Math.Min(1, Math.Min((double)sample.Width / whole.Width, (double)sample.Height / whole.Height)))
            : new ImageSize(sample.Width, sample.Height);
    }

    private static Colour ColourAt(int seed, int x, int y, int width, int height)
    {
        if (x < width / 8 && y < height / 8)
        {
            return new Colour(10, 10, 10);
        }

        var isSquare = Math.Abs(x - (width / 2)) < width / 6 && Math.Abs(y - (height / 2)) < height / 6;
        return isSquare
            ? new Colour((byte)(200 + (seed * 13 % 56)), (byte)(seed * 37), (byte)(seed * 91))
            : new Colour((byte)(x * 255 / width), (byte)(y * 255 / height), (byte)((seed * 53) + x), (byte)(255 - (y * 100 / height)));
    }

    private static void Write(Span<byte> pixel, Colour colour, SampleChannels channels)
    {
        switch (channels)
        {
            case SampleChannels.Grey:
                pixel[0] = (byte)((colour.Red + colour.Green + colour.Blue) / 3);
                break;
            case SampleChannels.Bgr:
                (pixel[0], pixel[1], pixel[2]) = (colour.Blue, colour.Green, colour.Red);
                break;
            case SampleChannels.Rgba:
                (pixel[0], pixel[1], pixel[2], pixel[3]) = (colour.Red, colour.Green, colour.Blue, colour.Alpha);
                break;
            default:
                (pixel[0], pixel[1], pixel[2]) = (colour.Red, colour.Green, colour.Blue);
                break;
        }
    }
}
