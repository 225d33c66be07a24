using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Tests.Shared.Decoders;

/// <summary>What every decoder must do whatever it reads. Derive from it, say how a decoder is made and give files that it reads.</summary>
/// <remarks>Compile it into a test project by a link to this folder.</remarks>
public abstract class DecoderConformance : IDisposable
{
    private const int HeadLength = 4096;

    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-decoder-").FullName;
    private IImageDecoder? _decoder;

    /// <summary>Files that the decoder reads.</summary>
    protected abstract IReadOnlyList<byte[]> Good();

    protected abstract IImageDecoder Create();

    private IImageDecoder Decoder => _decoder ??= Create();

    [Fact]
    public async Task Probe_FileOfItsFamily_TellsWhatItIs()
    {
        foreach (var bytes in Good())
        {
            var result = await ProbeAsync(Write(bytes));

            result.Refusal.ShouldBeNull();
            var info = result.Info.ShouldNotBeNull();
            info.Format.ShouldMatch("^[a-z0-9]+$");
            info.MediaType.ShouldStartWith("image/");
            info.Extension.ShouldMatch("^[a-z0-9]+$");
            (info.Width > 0 && info.Height > 0).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("68656C6C6F")]
    [InlineData("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C489")]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFD9")]
    [InlineData("0000001466747970000000000000000000000000")]
    public async Task Probe_FileOfAnotherFamily_IsNotItsOwn(string hex)
    {
        var result = await ProbeAsync(Write(Convert.FromHexString(hex)));

        result.ShouldBe(DecoderProbeResult.NotMine);
    }

    [Fact]
    public async Task Decode_FileOfItsFamily_KeepsTheContract()
    {
        foreach (var bytes in Good())
        {
            var file = Write(bytes);
            var info = (await ProbeAsync(file)).Info!;

            var whole = await DecodeAsync(file, info.Width, info.Height);
            var small = await DecodeAsync(file, 1, 1);

            whole.Refusal.ShouldBeNull();
            small.Refusal.ShouldBeNull();
            ShouldBeWellFormed(whole);
            ShouldBeWellFormed(small);
            if (whole is { Pixels: { } pixels, IsPreview: false })
            {
                var turned = whole.Orientation >= 5;
                (turned ? pixels.Height : pixels.Width).ShouldBe(info.Width);
                (turned ? pixels.Width : pixels.Height).ShouldBe(info.Height);
            }
        }
    }

    [Fact]
    public async Task ProbeAndDecode_FileThatIsCutOff_AnswerInTheirResult()
    {
        foreach (var bytes in Good())
        {
            for (var part = 0; part < 24; part++)
            {
                await ShouldAnswerAsync(Write(bytes[..(bytes.Length * part / 24)]));
            }
        }
    }

    [Fact]
    public async Task ProbeAndDecode_FileWithBrokenBytes_AnswerInTheirResult()
    {
        var random = new Random(7);
        foreach (var bytes in Good())
        {
            for (var round = 0; round < 60; round++)
            {
                var broken = bytes.ToArray();
                for (var hit = 0; hit < 4; hit++)
                {
                    // Half of the hits go where the structure is.
                    var at = random.Next(hit % 2 == 0 ? Math.Min(broken.Length, 400) : broken.Length);
                    broken[at] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
                }

                await ShouldAnswerAsync(Write(broken));
            }
        }
    }

    [Fact]
    public async Task Decode_BeyondTheLimits_GivesNoPixels()
    {
        foreach (var bytes in Good())
        {
            var result = await Decoder.DecodeAsync(new DecodePixelsRequest(Write(bytes), new ImageLimits(1, 65_500, 1), 4, 4), TestContext.Current.CancellationToken);

            result.Pixels.ShouldBeNull();
        }
    }

    [Fact]
    public async Task Decode_MissingFile_IsRefused()
    {
        var result = await DecodeAsync(new ImageFile(Path.Combine(_folder, "gone")), 8, 8);

        result.Refusal.ShouldNotBeNull().Code.ShouldMatch(@"\APH\d{4}\z");
    }

    [Fact]
    public async Task Decode_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var request = new DecodePixelsRequest(Write(Good()[0]), ImageLimits.Default, 8, 8);

        await Should.ThrowAsync<OperationCanceledException>(async () => await Decoder.DecodeAsync(request, cancelled.Token));
    }

    [Fact]
    public async Task Decode_ManyAtOnce_GiveTheSame()
    {
        var file = Write(Good()[0]);
        var first = await DecodeAsync(file, 4, 4);

        var others = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => DecodeAsync(file, 4, 4))));

        var expected = (first.Jpeg ?? first.Pixels!.Data).ToArray();
        others.ShouldAllBe(other => (other.Jpeg ?? other.Pixels!.Data).ToArray().SequenceEqual(expected));
    }

    public void Dispose()
    {
        (_decoder as IDisposable)?.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static void ShouldBeWellFormed(DecodePixelsResult result)
    {
        var given = (result.Refusal is null ? 0 : 1) + (result.Pixels is null ? 0 : 1) + (result.Jpeg is null ? 0 : 1);
        given.ShouldBe(1);
        result.Orientation.ShouldBeInRange(1, 8);
        result.Refusal?.Code.ShouldMatch(@"\APH\d{4}\z");
        result.Refusal?.Reason.ShouldNotBeNullOrWhiteSpace();
        if (result.Pixels is { } pixels)
        {
            pixels.Channels.ShouldNotBe(SampleChannels.Bgr);
            pixels.Data.Length.ShouldBe(pixels.Width * pixels.Height * pixels.BytesPerPixel);
        }

        if (result.Jpeg is { } jpeg)
        {
            jpeg.Span.StartsWith<byte>([0xFF, 0xD8, 0xFF]).ShouldBeTrue();
        }
    }

    private async Task ShouldAnswerAsync(ImageFile file)
    {
        var probed = await ProbeAsync(file);
        (probed.Info is not null && probed.Refusal is not null).ShouldBeFalse();
        // Also where the probe refused: between the two the file may have changed.
        ShouldBeWellFormed(await DecodeAsync(file, 4, 4));
    }

    private async Task<DecoderProbeResult> ProbeAsync(ImageFile file)
    {
        var bytes = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);
        return await Decoder.ProbeAsync(new DecoderProbeRequest(file, ImageLimits.Default, bytes.AsMemory(0, Math.Min(HeadLength, bytes.Length))), TestContext.Current.CancellationToken);
    }

    private async Task<DecodePixelsResult> DecodeAsync(ImageFile file, int width, int height) =>
        // Broken headers may ask for much; what a test is given is little.
        await Decoder.DecodeAsync(new DecodePixelsRequest(file, new ImageLimits(4_000_000, 65_500, 1), width, height), TestContext.Current.CancellationToken);

    private ImageFile Write(byte[] bytes)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, bytes);
        return new ImageFile(path) { Name = "picture" };
    }
}
