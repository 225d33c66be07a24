using PluginHost.Plugins.Library.Query;

namespace PluginHost.Plugins.Library.Tests.Query;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "all()")]
    [InlineData("   ", "all()")]
    [InlineData("cat", "cat")]
    [InlineData("\"two words\"", "'two words'")]
    [InlineData("cat dog", "all(cat,dog)")]
    [InlineData("cat AND dog", "all(cat,dog)")]
    [InlineData("cat OR dog bird", "any(cat,all(dog,bird))")]
    [InlineData("(cat OR dog) bird", "all(any(cat,dog),bird)")]
    [InlineData("-cat", "not(cat)")]
    [InlineData("NOT cat", "not(cat)")]
    [InlineData("NOT -cat", "cat")]
    [InlineData("-(cat dog)", "not(all(cat,dog))")]
    [InlineData("and or not", "all(and,or,not)")]
    [InlineData("img-001", "img-001")]
    [InlineData("- cat", "all(-,cat)")]
    [InlineData("tag:cat", "[tag Is cat]")]
    [InlineData("-tag:\"two people\"", "not([tag Is two people])")]
    [InlineData("TAG:cat", "[tag Is cat]")]
    [InlineData("stars>=4", "[stars GreaterOrEqual 4]")]
    [InlineData("stars=4", "[stars Exactly 4]")]
    [InlineData("taken:<7d", "[taken Less 7d]")]
    [InlineData("taken:>=2024", "[taken GreaterOrEqual 2024]")]
    [InlineData("width<100", "[width Less 100]")]
    [InlineData("(name:img(1) OR x)", "any([name Is img(1)],x)")]
    [InlineData("builtin.scorer.quality.sharpness>0.5", "[builtin.scorer.quality.sharpness Greater 0.5]")]
    [InlineData("a\"b\"c", "all(a,'b',c)")]
    public void Parse_Valid_GivesTheTree(string text, string expected) => Show(Parsed(text)).ShouldBe(expected);

    [Theory]
    [InlineData("cat \"dog", 5, "never closed")]
    [InlineData("\"\"", 1, "nothing between")]
    [InlineData("(cat", 1, "never closed")]
    [InlineData("cat)", 4, "never opened")]
    [InlineData("cat OR", 7, "ends where a term is expected")]
    [InlineData("OR cat", 1, "term is expected")]
    [InlineData("cat AND OR dog", 9, "term is expected")]
    [InlineData("()", 2, "term is expected")]
    [InlineData("tag:", 5, "value is missing")]
    [InlineData("x stars>=", 10, "value is missing")]
    [InlineData("NOT", 4, "ends where a term is expected")]
    public void Parse_Invalid_NamesTheColumn(string text, int column, string message)
    {
        var error = QueryParser.Parse(text).Error.ShouldNotBeNull();

        error.Column.ShouldBe(column);
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void Parse_DeeplyNested_IsAnErrorAndNoOverflow() =>
        QueryParser.Parse(string.Concat(Enumerable.Repeat("(", 900)) + "x").Error!.Message.ShouldContain("nested deeper");

    [Fact]
    public void Parse_TooLong_IsAnError() => QueryParser.Parse(new string('x', QueryParser.MaxLength + 1)).Error.ShouldNotBeNull();

    [Fact]
    public void Parse_ThousandsOfNegations_AreNoOverflow() => QueryParser.Parse(string.Concat(Enumerable.Repeat("-", 990)) + "x").Root.ShouldNotBeNull();

    private static QueryNode Parsed(string text)
    {
        var parsed = QueryParser.Parse(text);
        parsed.Error.ShouldBeNull();
        return parsed.Root.ShouldNotBeNull();
    }

    private static string Show(QueryNode node) => node switch
    {
        AllNode all => $"all({string.Join(',', all.Parts.Select(Show))})",
        AnyNode any => $"any({string.Join(',', any.Parts.Select(Show))})",
        NotNode not => $"not({Show(not.Part)})",
        TextNode { IsPhrase: true } phrase => $"'{phrase.Text}'",
        TextNode word => word.Text,
        FieldNode field => $"[{field.Field} {field.Comparison} {field.Value}]",
        _ => throw new InvalidOperationException(),
    };
}
