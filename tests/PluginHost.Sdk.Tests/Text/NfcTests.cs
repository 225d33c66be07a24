using PluginHost.Sdk.Text;

namespace PluginHost.Sdk.Tests.Text;

public sealed class NfcTests
{
    [Theory]
    [InlineData("cafe\u0301", "caf\u00e9")]
    [InlineData("\u212b", "\u00c5")]
    [InlineData("A\u030a", "\u00c5")]
    [InlineData("\u1112\u1161\u11ab", "\ud55c")]
    [InlineData("\u1112\u1161", "\ud558")]
    [InlineData("\ud558\u11ab", "\ud55c")]
    // Two marks of different class come in either order and mean one thing.
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("d\u0307\u0323", "\u1e0d\u0307")]
    // A mark of the same class in between blocks.
    [InlineData("a\u0327\u0301", "\u00e1\u0327")]
    [InlineData("a\u0306\u0301", "\u1eaf")]
    // Excluded from composition: taken apart and left so.
    [InlineData("\u0958", "\u0915\u093c")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\U0001d15e", "\U0001d157\U0001d165")]
    // A mark without a base, and an ideograph that is another.
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("\uf900", "\u8c48")]
    [InlineData("😀é", "😀é")]
    public void Of_Text_IsComposed(string text, string expected) => Nfc.Of(text).ShouldBe(expected);

    [Fact]
    public void Of_EveryCharacter_IsStable()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            var once = Nfc.Of(char.ConvertFromUtf32(code));
            if (!ReferenceEquals(Nfc.Of(once), once))
            {
                Nfc.Of(once).ShouldBe(once);
            }
        }
    }

    [Fact]
    public void Of_ThousandsOfMarks_KeepsAllButTheJoined()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0323\u0307", 10_000));

        Nfc.Of("d" + marks).Length.ShouldBe(20_000);
    }
}
