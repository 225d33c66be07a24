using PluginHost.Plugins.Library.Query;

namespace PluginHost.Plugins.Library.Tests.Query;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("cat", "CAT", true)]
    [InlineData("cat", "cats", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("a*a", "a", false)]
    [InlineData("a*a", "aa", true)]
    [InlineData("a*b*c", "aXbYc", true)]
    [InlineData("a*b*c", "aXcYb", false)]
    [InlineData("*ab", "aab", true)]
    [InlineData("ab*", "abb", true)]
    [InlineData("**", "x", true)]
    public void Whole_Pattern_Matches(string pattern, string value, bool expected) => TextPattern.Whole(pattern).Matches(value).ShouldBe(expected);

    [Theory]
    [InlineData("cat", "a Cat here", true)]
    [InlineData("cat*", "a cat here", false)]
    [InlineData("*cat*", "a cat here", true)]
    public void Anywhere_Pattern_Matches(string pattern, string value, bool expected) => TextPattern.Anywhere(pattern).Matches(value).ShouldBe(expected);

    [Fact]
    public void Matches_NoValue_IsFalse() => TextPattern.Anywhere("").Matches(null).ShouldBeFalse();
}
