using PluginHost.Plugins.Library.Words;
using PluginHost.Plugins.Library.Words.Folding;
using PluginHost.Plugins.Library.Words.Segments;

namespace PluginHost.Plugins.Library.Tests.Words.Segments;

public sealed class WordSegmentTests
{
    private readonly Random _random = new(7);
    private readonly WordTokenizer _tokenizer = new(WordFolding.Load());

    // 20 texts stay below where blocks begin, 5,000 have them.
    [Theory]
    [InlineData(20, 1)]
    [InlineData(300, 65)]
    [InlineData(5_000, 129)]
    public void Match_RandomTexts_AgreesWithPlainSearch(int count, int firstText)
    {
        var texts = Enumerable.Range(0, count).Select(_ => SomeWords.Text(_random, _random.Next(0, 8))).ToArray();

        Compare(Build(texts, firstText), texts);
    }

    [Fact]
    public void Merge_RandomNeighbours_AgreesWithPlainSearch()
    {
        var texts = Enumerable.Range(0, 4_500).Select(_ => SomeWords.Text(_random, _random.Next(0, 8))).ToArray();
        var (first, second) = (Build(texts[..4_200], 1), Build(texts[4_200..], 4_201));

        var merged = SegmentMerger.Merge(first, second);

        merged.EndText.ShouldBe(second.EndText);
        Compare(merged, texts);
    }

    [Fact]
    public void Match_PhraseWhoseBytesStandInsideOthers_IsNotFoundThere()
    {
        // Thousands of words, so that numbers have several bytes and one can end like another begins.
        var texts = Enumerable.Range(0, 3_000).Select(i => $"w{i:0000} w{i * 7 % 3_000:0000} w{i * 131 % 3_000:0000}").ToArray();
        var segment = Build(texts, 1);

        for (var i = 0; i < 3_000; i += 101)
        {
            var phrase = $"w{i:0000} w{i * 7 % 3_000:0000}";
            Find(segment, phrase, true).ShouldBe(Enumerable.Range(0, texts.Length).Where(text => NaiveWords.Matches(texts[text], phrase, true)));
        }
    }

    [Fact]
    public void Holds_OtherText_OnlyWithTheSameWords()
    {
        var segment = Build(["Red, car", "", "red car red"], 1);

        segment.Holds(1, "red-CAR", _tokenizer).ShouldBeTrue();
        segment.Holds(1, "red", _tokenizer).ShouldBeFalse();
        segment.Holds(1, "red car red", _tokenizer).ShouldBeFalse();
        segment.Holds(1, "", _tokenizer).ShouldBeFalse();
        segment.Holds(2, "!", _tokenizer).ShouldBeTrue();
        segment.Holds(2, "a", _tokenizer).ShouldBeFalse();
    }

    private WordSegment Build(string[] texts, int firstText)
    {
        var builder = new SegmentBuilder(firstText);
        Array.ForEach(texts, text => builder.Add(text, _tokenizer));
        return builder.Build();
    }

    private void Compare(WordSegment segment, string[] texts)
    {
        for (var i = 0; i < 25; i++)
        {
            var (term, isPhrase) = (SomeWords.Text(_random, _random.Next(1, 3)), _random.Next(2) == 0);
            Find(segment, term, isPhrase).ShouldBe(Enumerable.Range(0, texts.Length).Where(text => NaiveWords.Matches(texts[text], term, isPhrase)), $"'{term}' {isPhrase}");
        }
    }

    private int[] Find(WordSegment segment, string term, bool isPhrase)
    {
        var found = new ulong[(segment.EndText + 63) / 64];
        var pattern = WordPattern.Of(term, isPhrase, _tokenizer);
        var any = pattern.Words.Count > 0 && segment.Match(pattern, found);
        var texts = Bits.Positions(found);
        any.ShouldBe(texts.Length > 0);
        return [.. texts.Select(text => text - segment.FirstText)];
    }
}
