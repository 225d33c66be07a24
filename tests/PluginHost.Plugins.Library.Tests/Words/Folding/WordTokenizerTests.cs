using System.Text;
using PluginHost.Plugins.Library.Words.Folding;

namespace PluginHost.Plugins.Library.Tests.Words.Folding;

public sealed class WordTokenizerTests
{
    private readonly WordTokenizer _tokenizer = new(WordFolding.Load());

    [Theory]
    [InlineData("Red-haired Woman", "red haired woman")]
    [InlineData("Café Müller, ÅNGSTRÖM", "cafe muller angstrom")]
    [InlineData("Cafe\u0301 \u0301x", "cafe x")]
    [InlineData("IMG_0042 (1).png", "img 0042 1 png")]
    [InlineData("富士山の朝", "富士山の朝")]
    [InlineData("a\0b\u0007c", "a b c")]
    [InlineData("half\ud800pair \udc00", "half pair")]
    [InlineData("𝒳 😀 𠀀", "𝒳 𠀀")]
    [InlineData(" ,.! ", "")]
    public void Next_Text_IsCutAndFolded(string text, string expected) => string.Join(' ', Words(text)).ShouldBe(expected);

    [Fact]
    public void Next_HugeWord_IsCutOffWhereTheCatalogueCutsIt()
    {
        Words(new string('x', 100_000) + " y").ShouldBe([new string('x', WordTokenizer.MaxWordBytes), "y"]);
    }

    private List<string> Words(string text)
    {
        var words = new List<string>();
        _tokenizer.Start(text);
        while (_tokenizer.Next())
        {
            words.Add(Encoding.UTF8.GetString(_tokenizer.Current));
        }

        return words;
    }
}
