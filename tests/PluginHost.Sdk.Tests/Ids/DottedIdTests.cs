namespace PluginHost.Sdk.Tests.Ids;

public sealed class DottedIdTests
{
    [Theory]
    [InlineData("acme.warm")]
    [InlineData("a.b")]
    [InlineData("acme2.warm-tones.v2")]
    [InlineData("a.1")]
    public void TryParse_DottedWords_IsAnId(string text)
    {
        PluginId.TryParse(text, out var plugin).ShouldBeTrue();
        CapabilityId.TryParse(text, out var capability).ShouldBeTrue();
        plugin.Value.ShouldBe(text);
        capability.Value.ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("acme")]
    [InlineData("Acme.warm")]
    [InlineData("acme.")]
    [InlineData(".warm")]
    [InlineData("acme..warm")]
    [InlineData("1acme.warm")]
    [InlineData("acme.-warm")]
    [InlineData("acme.warm-")]
    [InlineData("acme.wa--rm")]
    [InlineData("acme.warm\n")]
    [InlineData("acme/warm")]
    [InlineData("../acme.warm")]
    [InlineData("acme.wärm")]
    [InlineData("acme.warm\0")]
    [InlineData("acme_x.warm")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        PluginId.TryParse(text, out _).ShouldBeFalse();
        CapabilityId.TryParse(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void TryParse_Length_IsBounded()
    {
        PluginId.TryParse("a." + new string('b', 98), out _).ShouldBeTrue();
        PluginId.TryParse("a." + new string('b', 99), out _).ShouldBeFalse();
    }

    [Fact]
    public void Constructor_Refused_ShowsAnExample() => Should.Throw<FormatException>(() => new PluginId("Warm")).Message.ShouldContain("acme.warm");

    [Fact]
    public void Default_Value_IsEmptyNotNull() => default(PluginId).Value.ShouldBe("");
}
