using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Words;

public sealed class WordIndexTests
{
    private readonly WordIndex _words = new();

    [Fact]
    public void Publish_NewAndChangedRows_AreFoundAtOnce()
    {
        Put(0, "beach.png", "a sunny day", new WideTexts("blue sky", "blurry"));
        Put(1, "sky.png", null, new WideTexts("blue sea", null));

        _words.Find(2, SomeWords.Prefix("sk")).ShouldBe([0, 1]);
        _words.Find(2, SomeWords.Prefix("blur")).ShouldBeEmpty();
        _words.Find(2, SomeWords.Prefix("blur", "negative")).ShouldBe([0]);
        _words.Find(2, SomeWords.Prefix("sky", "name")).ShouldBe([1]);
        _words.Find(2, SomeWords.Phrase("blue sky"), SomeWords.Prefix("sun")).ShouldBe([0]);

        Put(1, "renamed.png", "now described", null);

        _words.Find(2, SomeWords.Prefix("sky", "name")).ShouldBeEmpty();
        _words.Find(2, SomeWords.Phrase("described"), SomeWords.Phrase("blue sea")).ShouldBe([1]);
    }

    [Fact]
    public void Match_RowsBeyondTheCount_AreLeftOut()
    {
        for (var row = 0; row < 70; row++)
        {
            Put(row, "same.png", null, null);
        }

        _words.Find(66, SomeWords.Prefix("same")).ShouldBe(Enumerable.Range(0, 66));
    }

    [Fact]
    public void Match_Tags_AreFoundByTheWordsOfOneName()
    {
        Put(0, "a.png", null, null);
        Put(1, "b.png", null, null);
        var tags = new SomeWords.Tags([["red", "sports car"], ["car"]]);

        _words.Find(tags, 2, SomeWords.Phrase("sports car")).ShouldBe([0]);
        _words.Find(tags, 2, SomeWords.Phrase("red sports")).ShouldBeEmpty();
        _words.Find(tags, 2, SomeWords.Prefix("ca")).ShouldBe([0, 1]);
        _words.Find(tags, 2, SomeWords.Prefix("ca", "tags"), SomeWords.Prefix("a", "name")).ShouldBe([0]);

        // The table of names grows; it never shrinks.
        _words.Find(new SomeWords.Tags([["red", "sports car"], ["car", "cabin"]]), 2, SomeWords.Prefix("cab")).ShouldBe([1]);
    }

    [Fact]
    public void Match_TermsWithoutWords_AreNoCondition()
    {
        Put(0, "zzz", null, null);

        _words.Find(1, SomeWords.Prefix("!!"), SomeWords.Prefix("zzz")).ShouldBe([0]);
        _words.Find(1, SomeWords.Prefix("!!")).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => _words.Find(1, SomeWords.Prefix("zzz", "rowid"))).Message.ShouldContain("rowid");
    }

    [Fact]
    public void Set_SameWordsAgain_KeepsNoSecondText()
    {
        Put(0, "Picture One.png", "a description", new WideTexts("prompt", null));
        var before = _words.Current.Columns.Select(column => column.NextText).ToArray();

        Put(0, "picture-one PNG", "A description!", null);
        Put(1, "other", "a description", new WideTexts("prompt", null));

        _words.Current.Columns.Select(column => column.NextText).ShouldBe([before[0] + 1, before[1], before[2], before[3]]);
    }

    [Fact]
    public void Set_ThousandsOfSingleChanges_KeepFewSegments()
    {
        for (var i = 0; i < 3_000; i++)
        {
            Put(i % 100, $"name {i}", null, new WideTexts($"prompt number {i}", null));
        }

        _words.Current.Columns.ShouldAllBe(column => column.Segments.Count < 16);
        while (_words.Tidy())
        {
        }

        _words.Find(100, SomeWords.Phrase("name 2999")).ShouldBe([99]);
        _words.Find(100, SomeWords.Phrase("name 2899")).ShouldBeEmpty();
    }

    [Fact]
    public void Set_HostileTexts_AreTakenAndFound()
    {
        var huge = string.Concat(Enumerable.Repeat("lorem ipsum dolor ", 600_000));
        var word = new string('w', 3_000_000);

        Put(0, "\0\u0001\ud800", "\udc00\ud800", new WideTexts(huge + "needle", word));
        Put(1, "", "", new WideTexts("", "\uE000"));

        _words.Find(2, SomeWords.Phrase("dolor needle")).ShouldBe([0]);
        _words.Find(2, SomeWords.Prefix("www", "negative")).ShouldBe([0]);
        _words.Find(2, SomeWords.Prefix(word, "negative")).ShouldBe([0]);
        _words.Find(2, SomeWords.Prefix("\uE000", "negative")).ShouldBeEmpty();
        _words.Find(2, [.. Enumerable.Range(0, 500).Select(i => SomeWords.Prefix($"lorem{(i % 2 == 0 ? "" : "x")}"))]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Match_WhileRowsChange_SeesWholeStates()
    {
        // Every row says "even" or "odd", never both and never neither.
        const int count = 5_000;
        for (var row = 0; row < count; row++)
        {
            _words.Set(new RowWords(row, "even", null, new WideTexts("even", null)));
        }

        _words.Publish();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var looks = 0;
            for (; looks < 50 || !done.IsCancellationRequested; looks++)
            {
                var snapshot = _words.Current;
                var (even, odd) = (new ulong[(count + 63) / 64], new ulong[(count + 63) / 64]);
                snapshot.Match([SomeWords.Phrase("even", "prompt")], new SomeWords.NoTags(), count, even, default);
                snapshot.Match([SomeWords.Phrase("odd", "prompt")], new SomeWords.NoTags(), count, odd, default);
                even.Zip(odd).ShouldAllBe(pair => (pair.First & pair.Second) == 0);
                (Bits.Positions(even).Length + Bits.Positions(odd).Length).ShouldBe(count);
            }
        })).ToArray();
        var tidying = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                _words.Tidy();
            }
        });

        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            for (var i = 0; i < 20; i++)
            {
                var row = random.Next(count);
                var says = round % 2 == 0 ? "even" : "odd";
                _words.Set(new RowWords(row, $"{says} {round} {i}", null, new WideTexts($"{says} {round}", null)));
            }

            _words.Publish();
        }

        await done.CancelAsync();
        await Task.WhenAll([.. readers, tidying]);
    }

    private void Put(int position, string name, string? description, WideTexts? wide)
    {
        _words.Set(new RowWords(position, name, description, wide));
        _words.Publish();
    }
}
