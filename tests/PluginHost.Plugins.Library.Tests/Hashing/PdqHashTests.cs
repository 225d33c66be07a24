using PluginHost.Plugins.Library.Hashing;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Tests.Hashing;

public sealed class PdqHashTests
{
    [Fact]
    public void Compute_FlatPicture_HasNoQuality() => PdqHash.Compute(Grey(64, 64, (_, _) => 128))!.Quality.ShouldBe(0);

    [Fact]
    public void Compute_SmallerThanFivePixels_IsNothing()
    {
        PdqHash.Compute(Grey(4, 100, (_, _) => 0)).ShouldBeNull();
        PdqHash.Compute(Grey(100, 4, (_, _) => 0)).ShouldBeNull();
        PdqHash.Compute(Grey(5, 5, (x, y) => (byte)(x * y))).ShouldNotBeNull();
    }

    [Fact]
    public void Compute_AnyPicture_SetsHalfOfTheBits() =>
        PdqHash.Compute(Noise(256, 256, 1))!.Bits.Sum(value => System.Numerics.BitOperations.PopCount(value)).ShouldBe(128);

    [Fact]
    public void Compute_TwoRandomPictures_AreFarApart()
    {
        var distance = PdqHash.Compute(Noise(256, 256, 1))!.DistanceTo(PdqHash.Compute(Noise(256, 256, 2))!);

        distance.ShouldBeInRange(90, 166);
    }

    [Fact]
    public void Compute_HalfTheSize_StaysNear()
    {
        var large = PdqHash.Compute(Scene(512, 400, 1))!;
        var small = PdqHash.Compute(Scene(256, 200, 2))!;

        large.Quality.ShouldBeGreaterThan(49);
        large.DistanceTo(small).ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public void Compute_FlippedLeftToRight_TurnsEveryOtherColumnOfBits()
    {
        var straight = PdqHash.Compute(Noise(64, 64, 1))!;
        var flipped = PdqHash.Compute(Mirror(Noise(64, 64, 1)))!;

        var expected = new PdqHash([.. straight.Bits.Select(value => (byte)(value ^ 0b0101_0101))], straight.Quality);
        expected.DistanceTo(flipped).ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void Hex_Picture_HasSixtyFourDigits() => PdqHash.Compute(Noise(64, 64, 3))!.Hex.Length.ShouldBe(64);

    private static PixelBuffer Scene(int width, int height, int step) => Grey(width, height, (x, y) =>
    {
        var (u, v) = (x * step / 512.0, y * step / 512.0);
        return (byte)(127 + (60 * Math.Sin(37 * u * (1 + v))) + (60 * Math.Cos((29 * v) - (11 * u * u))));
    });

    private static PixelBuffer Noise(int width, int height, int seed)
    {
        var random = new Random(seed);
        var cells = Enumerable.Range(0, 40 * 40).Select(_ => (byte)random.Next(256)).ToArray();
        return Grey(width, height, (x, y) => cells[(y * 40 / height * 40) + (x * 40 / width)]);
    }

    private static PixelBuffer Mirror(PixelBuffer source) =>
        Grey(source.Width, source.Height, (x, y) => source.Data.Span[((y * source.Width) + source.Width - 1 - x) * 3]);

    private static PixelBuffer Grey(int width, int height, Func<int, int, byte> value)
    {
        var data = new byte[width * height * 3];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = value(i / 3 % width, i / 3 / width);
        }

        return new PixelBuffer(width, height, SampleChannels.Rgb, data);
    }
}
