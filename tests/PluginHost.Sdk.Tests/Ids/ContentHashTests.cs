namespace PluginHost.Sdk.Tests.Ids;

public sealed class ContentHashTests
{
    private const string Digits = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void TryParse_EitherCase_IsLowerCase()
    {
        ContentHash.Parse(Digits.ToUpperInvariant()).ShouldBe(ContentHash.Parse(Digits));
        ContentHash.Parse(Digits).Hex.ShouldBe(Digits);
        ContentHash.Parse(Digits).Short.ShouldBe("e3b0c442");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e3b0")]
    [InlineData("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(" 3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8550")]
    [InlineData("٣3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void TryParse_NotSixtyFourDigits_IsRefused(string? text) => ContentHash.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Bytes_ThereAndBack_AreTheSame() => new ContentHash(ContentHash.Parse(Digits).ToBytes()).Hex.ShouldBe(Digits);

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Constructor_WrongLength_Throws(int length) => Should.Throw<ArgumentException>(() => new ContentHash(new byte[length]));
}
