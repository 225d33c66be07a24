using System.Buffers.Binary;
using System.Security.Cryptography;
using PluginHost.LibraryGenerator.Chance;
using PluginHost.LibraryGenerator.Originals;
using PluginHost.LibraryGenerator.Words;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>Makes picture <c>i</c> from nothing but the seed and <c>i</c>.</summary>
internal sealed class PictureMaker
{
    private const int Topics = 150;

    private static readonly (int Long, int Short)[] GeneratedSizes = [(1024, 1024), (1216, 832), (1344, 768), (768, 512), (1536, 1024), (2048, 2048), (1152, 896), (512, 512)];
    private static readonly Zipf GeneratedSize = new(GeneratedSizes.Length, 1);
    private static readonly string[] PhotoFormats = ["jpeg", "jpeg", "jpeg", "jpeg", "jpeg", "jpeg", "jpeg", "webp"];
    private static readonly string[] GeneratedFormats = ["png", "png", "png", "png", "png", "webp", "jpeg"];
    private static readonly int[] Stars = [.. Enumerable.Repeat(0, 88), 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5];

    private readonly GeneratorOptions _options;
    private readonly OriginalSet _originals;
    private readonly Vocabulary _vocabulary;
    private readonly Prompts _prompts;
    private readonly Generators _generators;
    private readonly TagMaker _tags;
    private readonly Timeline _timeline;

    public PictureMaker(GeneratorOptions options, OriginalSet originals, string tagger)
    {
        (_options, _originals) = (options, originals);
        _vocabulary = new Vocabulary(options.Seed);
        _prompts = new Prompts(options.Prompts, Topics, _vocabulary, options.Seed);
        _generators = new Generators(_prompts, _vocabulary);
        _tags = new TagMaker(TagNames.Make(options.Tags, _vocabulary, options.Seed), tagger);
        _timeline = new Timeline(options.Pictures, options.Seed);
    }

    public bool IsTrashed(long index) => Dice.For(_options.Seed, 11, index).Happens(0.006);

    public NewPicture Make(long index)
    {
        var dice = Dice.For(_options.Seed, 12, index);
        var session = Session.Make(index / Session.Length, Topics, _timeline, _vocabulary, _options.Seed);
        var importedAt = _timeline.ImportedAt(index);
        var prompt = session.IsGenerated ? _prompts.Draw(dice) : -1;
        var metadata = session.IsGenerated
            ? new MetadataResult(new MetadataFields { TakenAt = importedAt - TimeSpan.FromSeconds(dice.Between(5, 100_000)), TakenAtIsFileDate = true }, []) { Generation = _generators.Make(prompt, dice) }
            : new MetadataResult(Fields(session, index, importedAt, dice), []);
        var (width, height) = Size(session, dice);
        var original = _originals.Pick(width > height ? Shape.Wide : width < height ? Shape.Tall : Shape.Square, dice.Pick(session.IsGenerated ? GeneratedFormats : PhotoFormats), dice);
        return new NewPicture(Name(session, index, original.Info, dice), Hash(index), original.Key, Bytes(width, height, original.Info, dice), original.Info with { Width = width, Height = height }, metadata)
        {
            ImportedAt = importedAt,
            Source = dice.Happens(0.9) ? "builtin.import.paths" : "builtin.import.upload",
            Folder = session.Folder,
            ThumbHash = original.ThumbHash,
            PerceptualHash = Likeness.Hash(index, _options.Seed),
            Stars = dice.Pick(Stars),
            Description = dice.Happens(0.08) ? Sentence(dice) : null,
            Tags = _tags.Make(session.IsGenerated ? _prompts.Topic(prompt) : session.Topic, dice),
        };
    }

    private static string Name(Session session, long index, ImageInfo info, Dice dice) => session switch
    {
        { IsGenerated: true } when session.Folder.StartsWith("Comfy", StringComparison.Ordinal) => $"ComfyUI_{index % 100_000:00000}_.{info.Extension}",
        { IsGenerated: true } => $"{index % 100_000:00000}-{dice.Next() >> 32}.{info.Extension}",
        { Gear.IsPhone: true } => $"IMG_{index % 10_000:0000}.{info.Extension}",
        _ => $"DSC{index % 100_000:00000}.{info.Extension}",
    };

    private static (int Width, int Height) Size(Session session, Dice dice)
    {
        var (longEdge, shortEdge) = session.IsGenerated ? GeneratedSizes[GeneratedSize.Draw(dice)] : (session.Gear.LongEdge, session.Gear.ShortEdge);
        return dice.Happens(session.IsGenerated ? 0.55 : 0.3) ? (shortEdge, longEdge) : (longEdge, shortEdge);
    }

    private static long Bytes(int width, int height, ImageInfo info, Dice dice) =>
        (long)(width * (double)height * (info.Format == "png" ? 1.6 : 0.3) * Math.Exp(0.35 * dice.Bell()));

    private MetadataFields Fields(Session session, long index, DateTimeOffset importedAt, Dice dice) => new()
    {
        TakenAt = _timeline.TakenAt(session.Number, index, importedAt),
        TakenAtIsLocal = !session.Gear.IsPhone,
        Camera = session.Gear.Camera,
        Lens = session.Gear.Lens,
        ExposureSeconds = 1.0 / (1 << dice.Between(3, 12)),
        Aperture = Math.Round(1.4 * Math.Pow(1.2, dice.Below(12)), 1),
        Iso = 100 << dice.Below(7),
        FocalLength = dice.Between(16, 200),
        Latitude = session.Place?.Latitude,
        Longitude = session.Place?.Longitude,
        Software = dice.Happens(0.2) ? "Adobe Lightroom 7.1" : null,
    };

    private string Sentence(Dice dice) => string.Join(' ', Enumerable.Range(0, dice.Between(6, 25)).Select(_ => _vocabulary.Draw(dice)));

    private ContentHash Hash(long index)
    {
        Span<byte> source = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(source, _options.Seed);
        BinaryPrimitives.WriteInt64LittleEndian(source[8..], index);
        return new ContentHash(SHA256.HashData(source));
    }
}
