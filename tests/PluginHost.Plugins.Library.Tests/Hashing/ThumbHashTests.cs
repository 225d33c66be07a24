using PluginHost.Plugins.Library.Hashing;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Tests.Hashing;

public sealed class ThumbHashTests
{
    [Theory]
    [InlineData(16, 16, "e0070a3f1c70777770887887887887788877070778808f08")]
    [InlineData(32, 16, "e0f7093c9c808787808888777877807007f878")]
    [InlineData(16, 32, "e0070a3c1c700788877878887787707008f777")]
    public void Compute_Gradient_IsTheReferenceHash(int width, int height, string expected)
    {
        var hash = ThumbHash.Compute(Pixels(width, height, (x, y) => ((byte)(255 * x / (width - 1)), (byte)(255 * y / (height - 1)), 128, 255)));

        ShouldBeAlike(hash, Convert.FromHexString(expected));
    }

    [Fact]
    public void Compute_HalfTransparent_IsTheReferenceHash()
    {
        var hash = ThumbHash.Compute(Pixels(16, 16, (x, _) => x < 8 ? ((byte)0, (byte)0, (byte)0, (byte)0) : ((byte)0, (byte)0, (byte)255, (byte)255)));

        Convert.ToHexStringLower(hash).ShouldBe("150082050058676b788870a877f783080000708a8888888877");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(1, 100)]
    [InlineData(100, 100)]
    public void Compute_ExtremeShapes_AreShort(int width, int height)
    {
        var hash = ThumbHash.Compute(Pixels(width, height, (_, _) => (0, 0, 0, 0)));

        hash.Length.ShouldBeInRange(5, 40);
    }

    [Fact]
    public void Compute_LargerThanTheFormatAllows_Throws() =>
        Should.Throw<ArgumentException>(() => ThumbHash.Compute(Pixels(101, 1, (_, _) => (0, 0, 0, 255))));

    // Coefficients that are zero but for the noise of the cosine lie between two steps: those may fall to either side.
    private static void ShouldBeAlike(byte[] hash, byte[] expected)
    {
        hash.Length.ShouldBe(expected.Length);
        hash[..5].ShouldBe(expected[..5]);
        foreach (var (actual, wanted) in hash.Zip(expected).Skip(5))
        {
            Math.Abs((actual & 15) - (wanted & 15)).ShouldBeLessThanOrEqualTo(1);
            Math.Abs((actual >> 4) - (wanted >> 4)).ShouldBeLessThanOrEqualTo(1);
        }
    }

    private static PixelBuffer Pixels(int width, int height, Func<int, int, (byte R, byte G, byte B, byte A)> colour)
    {
        var data = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (r, g, b, a) = colour(x, y);
                data.AddRange([r, g, b, a]);
            }
        }

        return new PixelBuffer(width, height, SampleChannels.Rgba, data.ToArray());
    }
}
