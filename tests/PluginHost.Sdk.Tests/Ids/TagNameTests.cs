namespace PluginHost.Sdk.Tests.Ids;

public sealed class TagNameTests
{
    [Theory]
    [InlineData("red hat", "red hat")]
    [InlineData("  Red \t HAT\n", "red hat")]
    [InlineData("ÄRGER", "ärger")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("日本", "日本")]
    [InlineData("a\u3000b", "a b")]
    [InlineData("😀", "😀")]
    [InlineData("../x", "../x")]
    [InlineData("score:9", "score:9")]
    public void TryParse_Name_IsNormalised(string text, string expected)
    {
        TagName.TryParse(text, out var name).ShouldBeTrue();
        name.Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00a0\u3000")]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    public void TryParse_EmptyOrControl_IsRefused(string? text) => TagName.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_LoneSurrogate_IsRefused()
    {
        // Not inline data: the runner writes arguments as UTF-8.
        foreach (var text in new[] { "\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d", "\ud83d\ud83d\ude00" })
        {
            TagName.TryParse(text, out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void TryParse_Length_IsBounded()
    {
        TagName.TryParse(new string('a', TagName.MaxLength), out _).ShouldBeTrue();
        TagName.TryParse(new string('a', TagName.MaxLength + 1), out _).ShouldBeFalse();
        TagName.TryParse(new string('a', 10_000_000), out _).ShouldBeFalse();
    }

    [Fact]
    public void Normalisation_Twice_ChangesNothing()
    {
        foreach (var text in new[] { "İSTANBUL", "ǅ", "ΣΑΣ", "ẞ", "A\u030a", "\u212b" })
        {
            var once = TagName.Parse(text);
            TagName.Parse(once.Value).ShouldBe(once);
        }
    }

    [Fact]
    public void Parse_Refused_SaysWhy() => Should.Throw<FormatException>(() => TagName.Parse("a\0b")).Message.ShouldContain("control characters");

    [Fact]
    public void Default_Value_IsEmptyNotNull() => default(TagName).Value.ShouldBe("");
}
