namespace PluginHost.Sdk.Tests.Ids;

public sealed class CollectionNameTests
{
    [Theory]
    [InlineData("  Summer  2024 ", "Summer  2024")]
    [InlineData("Éte\u0301", "Été")]
    [InlineData("🏖", "🏖")]
    [InlineData("#12", "#12")]
    public void TryParse_Name_TrimsAndComposes(string text, string expected)
    {
        CollectionName.TryParse(text, out var name).ShouldBeTrue();
        (name.Value, name.ToString()).ShouldBe((expected, expected));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void TryParse_NoName_Refuses(string? text)
    {
        CollectionName.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => CollectionName.Parse(text!));
    }

    [Fact]
    public void TryParse_Length_IsCountedAfterTrimming()
    {
        CollectionName.TryParse(" " + new string('x', 100) + " ", out _).ShouldBeTrue();
        CollectionName.TryParse(new string('x', 101), out _).ShouldBeFalse();
        CollectionName.TryParse(new string(' ', 100_000) + "x", out _).ShouldBeFalse();
        CollectionName.TryParse($"half {'\ud800'}", out _).ShouldBeFalse();
    }

    [Fact]
    public void Key_OfNamesThatDifferInCase_IsOne()
    {
        CollectionName.Parse("Übersee é").Key.ShouldBe(CollectionName.Parse("ÜBERSEE É").Key);
        CollectionName.Parse("a").Key.ShouldNotBe(CollectionName.Parse("b").Key);
    }
}
