using PluginHost.Plugins.Library.Tests.Together;
using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Tests.Words;

/// <summary>The words in memory answer as SQLite's full-text index does, for whatever texts and searches there are.</summary>
public sealed class WordAgreementTests : IAsyncLifetime
{
    private static readonly string?[] Fields = [null, null, null, "name", "description", "prompt", "negative"];

    private readonly Random _random = new(23);
    private RealLibrary _library = null!;
    private ICatalog _catalog = null!;

    public async ValueTask InitializeAsync()
    {
        _library = await RealLibrary.StartAsync();
        _catalog = _library.Capabilities.Rent<ICatalog>().Capability;
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Match_RandomTextsAndSearches_AgreesWithSqlite()
    {
        var pictures = Enumerable.Range(1, 400).Select(Picture).ToArray();
        await _catalog.AddAsync(new AddPicturesRequest(pictures), default);
        var words = new WordIndex();
        using var sqlite = new FullText();
        var tags = new List<IReadOnlyList<string>>();
        await foreach (var record in _catalog.ScanAsync(new ScanRequest(default), default))
        {
            tags.Add([.. record.Tags.Where(tag => !tag.Rejected).Select(tag => tag.Name.Value)]);
        }

        var ids = new List<long>();
        await foreach (var texts in _catalog.ScanTextsAsync(new ScanTextsRequest(default), default))
        {
            words.Set(RowWords.Of(ids.Count, texts));
            sqlite.Add(texts, tags[ids.Count]);
            ids.Add(texts.Id.Value);
        }

        words.Publish();
        var rows = new SomeWords.Tags(tags);
        var (found, searched) = (0, 0);
        for (var i = 0; i < 600; i++)
        {
            var terms = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Term(pictures)).ToArray();
            var expected = sqlite.Search(terms);

            words.Find(rows, ids.Count, terms).Select(position => ids[position]).ShouldBe(expected, string.Join(" + ", terms.Select(term => $"{term} {string.Join(' ', term.Text.Select(unit => $"{(int)unit:X4}"))}")));
            (found, searched) = (found + (expected.Length > 0 ? 1 : 0), searched + 1);
        }

        // Else the searches would prove nothing.
        found.ShouldBeGreaterThan(searched / 4);
    }

    private NewPicture Picture(int number) =>
        new(Text(3) is { Length: > 0 } name ? name : "x", Some.Hash(number), BlobKey.Parse($"originals/{number}.png"), number, new ImageInfo("png", "image/png", "png", 64, 64),
            new MetadataResult(new MetadataFields(), []) { Generation = _random.Next(3) == 0 ? null : new GenerationInfo("x") { Prompt = Text(8), Negative = _random.Next(2) == 0 ? null : Text(4) } })
        {
            ImportedAt = Some.Noon,
            Description = _random.Next(2) == 0 ? null : Text(6),
            Tags = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Sdk.TagName.TryParse(Text(2), out var name) ? name : Sdk.TagName.Parse("plain tag")).Distinct().Select(name => new PictureTag(name, TagSources.File, 1))],
        };

    private string Text(int words) => SomeWords.Text(_random, _random.Next(0, words + 1));

    // Half of what is searched stands somewhere.
    private TextTerm Term(NewPicture[] pictures)
    {
        var field = Fields[_random.Next(Fields.Length)];
        var isPhrase = _random.Next(2) == 0;
        var picture = pictures[_random.Next(pictures.Length)];
        var source = _random.Next(4) switch
        {
            0 => picture.Name,
            1 => picture.Description,
            2 => picture.Metadata.Generation?.Prompt,
            _ => picture.Tags.Count > 0 ? picture.Tags[0].Name.Value : null,
        };
        if (string.IsNullOrEmpty(source) || _random.Next(2) == 0)
        {
            return new TextTerm(SomeWords.Text(_random, _random.Next(1, 3)), isPhrase) { Field = field };
        }

        var start = _random.Next(source.Length);
        return new TextTerm(source.Substring(start, _random.Next(1, Math.Min(9, source.Length - start + 1))), isPhrase) { Field = field };
    }
}
