using PluginHost.Plugins.Decoder.Heif.Colour;

namespace PluginHost.Plugins.Decoder.Heif.Tests.Colour;

public sealed class CodePointProfileTests
{
    [Fact]
    public void Columns_OfSrgb_AreThoseOfItsProfile()
    {
        var columns = ChromaticPrimaries.Bt709.Columns();

        double[][] expected = [[0.4361, 0.2225, 0.0139], [0.3851, 0.7169, 0.0971], [0.1431, 0.0606, 0.7141]];
        columns.SelectMany(column => column).Zip(expected.SelectMany(column => column), (one, other) => Math.Abs(one - other)).Max().ShouldBeLessThan(0.001);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 6)]
    [InlineData(1, 13)]
    [InlineData(99, 13)]
    public void Make_SrgbAndTheUnknown_NeedNoProfile(int primaries, int transfer) => CodePointProfile.Make(primaries, transfer).ShouldBeEmpty();

    [Fact]
    public void Curves_OfHdr_PutPaperWhiteAtOne()
    {
        ToneCurve.Hlg(0.75).ShouldBe(1, 0.0001);
        ToneCurve.Pq(0.5807).ShouldBe(1, 0.01);
        (ToneCurve.Pq(0), ToneCurve.Pq(1), ToneCurve.Hlg(0), ToneCurve.Hlg(1)).ShouldBe((0, 1, 0, 1));
    }
}
