using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;

namespace PluginHost.Plugins.Library.Tests.Index.Sorting;

public sealed class FoldedNameTests
{
    // Well-formed text only: no name in a catalogue is anything else.
    private static readonly string[] Pieces = ["a", "A", "b", "IMG_", "img_2", ".jpg", "é", "É", "ß", "ı", "İ", "K", "ſ", "Ω", "ω", "ǅ", "\uFFFD", "\uE000", "😀", "𐐨", "𐐀", "\0", " ", "0", "~"];

    [Fact]
    public void Fold_RandomTexts_OrderAsThePlatformDoesWithoutCase()
    {
        var random = new Random(3);
        for (var round = 0; round < 50_000; round++)
        {
            var (left, right) = (Text(random), Text(random));

            var expected = Math.Sign(string.Compare(left, right, StringComparison.OrdinalIgnoreCase));
            Math.Sign(FoldedName.Fold(left).AsSpan().SequenceCompareTo(FoldedName.Fold(right))).ShouldBe(expected, $"{Show(left)} {Show(right)}");
        }
    }

    [Fact]
    public void Fold_EveryUnit_IsEqualToItsOtherCaseOnly()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var (text, upper) = (((char)unit).ToString(), char.ToUpperInvariant((char)unit).ToString());

            FoldedName.Fold(text).AsSpan().SequenceEqual(FoldedName.Fold(upper)).ShouldBe(text.Equals(upper, StringComparison.OrdinalIgnoreCase), Show(text));
        }
    }

    [Fact]
    public void CopyKeys_RandomNames_RanksThemInOrder()
    {
        var random = new Random(4);
        var names = Enumerable.Range(0, 9_000).Select(_ => random.Next(2) == 0 ? $"IMG_2024_{random.Next(500):D8}.jpg" : Text(random)).ToArray();
        var writer = new ListColumnWriter<byte>(ListColumn<byte>.Empty, 0);
        foreach (var name in names)
        {
            writer.Append(FoldedName.Close(name));
        }

        var ranks = new long[names.Length];
        new NameSortColumn(writer.Finish()).CopyKeys(ranks);

        var sorted = Enumerable.Range(0, names.Length).OrderBy(i => names[i], StringComparer.OrdinalIgnoreCase).ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            var same = names[sorted[i - 1]].Equals(names[sorted[i]], StringComparison.OrdinalIgnoreCase);
            (ranks[sorted[i]] - ranks[sorted[i - 1]]).ShouldBe(same ? 0 : 1);
        }
    }

    [Fact]
    public void NamePattern_RandomPatterns_AgreesWithTextPattern()
    {
        var random = new Random(5);
        for (var round = 0; round < 50_000; round++)
        {
            var text = random.Next(2) == 0 ? $"{Text(random)}*{Text(random)}" : Text(random) is { Length: > 0 } some ? some : "x";
            var pattern = random.Next(3) == 0 ? TextPattern.Whole(text) : TextPattern.Anywhere(text);
            var name = random.Next(3) == 0 ? text.Replace("*", Text(random), StringComparison.Ordinal) : Text(random);

            new NamePattern(pattern).Matches(FoldedName.Fold(name)).ShouldBe(pattern.Matches(name), $"{Show(text)} in {Show(name)}");
        }
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Show(string text) => string.Join(' ', text.Select(unit => ((int)unit).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
}
