using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Sdk.Library;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class WorkerMemoryTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private readonly WorkerHost _host = shared.Host;

    [Theory]
    [InlineData(10)]
    [InlineData(4096)]
    [InlineData(5_000_000)]
    public async Task Request_Pixels_ArriveWhole(int bytes)
    {
        var data = new byte[bytes];
        Random.Shared.NextBytes(data);

        var sum = await _host.AskAsync("sum", pixels: new PixelBuffer(bytes, 1, SampleChannels.Grey, data));

        sum.ShouldBe(data.Sum(value => (long)value).ToString());
    }

    [Fact]
    public async Task Request_ManyPicturesAtOnce_AreNotMixedUp()
    {
        var sums = await Task.WhenAll(Enumerable.Range(1, 40).Select(async number =>
        {
            var data = new byte[100_000 + number];
            Array.Fill(data, (byte)number);
            return (await _host.AskAsync("sum", pixels: new PixelBuffer(data.Length, 1, SampleChannels.Grey, data)), (long)data.Length * number);
        }));

        foreach (var (sum, expected) in sums)
        {
            sum.ShouldBe(expected.ToString());
        }
    }

    [Fact]
    public async Task Result_Pixels_ArriveWhole()
    {
        using var lease = _host.Host.Capabilities.Rent<IImageDecoder>();

        var result = await lease.Capability.DecodeAsync(new DecodePixelsRequest(new ImageFile("/nowhere"), ImageLimits.Default, 1200, 900), CancellationToken.None);

        var pixels = result.Pixels.ShouldNotBeNull();
        (pixels.Width, pixels.Height, pixels.Channels, pixels.Data.Length).ShouldBe((1200, 900, SampleChannels.Rgb, 1200 * 900 * 3));
        pixels.Data.Span[1_000_000].ShouldBe((byte)(1_000_000 % 251));
        result.Jpeg.ShouldBeNull();
        result.ColourProfile.ToArray().ShouldBe([1, 2, 3]);
        result.Warnings.ShouldBe(["made up"]);
    }

    [Fact]
    public async Task Segments_AfterUse_HaveNoNameOnDisk()
    {
        await _host.AskAsync("sum", pixels: new PixelBuffer(8192, 1, SampleChannels.Grey, new byte[8192]));

        Directory.EnumerateDirectories("/dev/shm", $"pluginhost-{Environment.ProcessId}-*").SelectMany(Directory.EnumerateFiles).ShouldBeEmpty();
    }

    [Fact]
    public async Task Probe_SmallAndLargeHeads_ArriveWhole()
    {
        using var lease = _host.Host.Capabilities.Rent<IImageDecoder>();

        (await lease.Capability.ProbeAsync(new DecoderProbeRequest(new ImageFile("/x"), ImageLimits.Default, default), CancellationToken.None)).ShouldBe(DecoderProbeResult.NotMine);
        var answer = await lease.Capability.ProbeAsync(new DecoderProbeRequest(new ImageFile("/x"), ImageLimits.Default, new byte[] { 7, 8 }), CancellationToken.None);
        answer.Refusal!.Reason.ShouldBe("2 bytes from 7 on");
    }

    [Fact]
    public async Task Filter_Description_Crosses()
    {
        using var lease = _host.Host.Capabilities.Rent<IFilter>(new CapabilityId("fixtures.worker.turn"));

        (await lease.Capability.DescribeAsync(new DescribeFilterRequest(), CancellationToken.None)).Parameters.Single().Name.ShouldBe("blur");
        var result = await lease.Capability.ApplyAsync(Apply("""{"blur":3}"""), CancellationToken.None);

        result.Outputs.Single().Image.Operations.Single().ShouldBe(new BlurOperation(3));
    }

    [Fact]
    public async Task Filter_Kernel_SaysThatCodeCannotCross()
    {
        using var lease = _host.Host.Capabilities.Rent<IFilter>(new CapabilityId("fixtures.worker.code"));

        var fault = await Should.ThrowAsync<PluginFaultException>(() => lease.Capability.ApplyAsync(Apply("{}"), CancellationToken.None).AsTask());

        fault.Message.ShouldContain("PH1527");
        fault.Message.ShouldContain("kernel");
    }

    private static ApplyFilterRequest Apply(string arguments) => new(new Image(new InputSource(0, 10, 10)), arguments, new PictureFacts("a.jpg", "jpeg", 10, 10, 1));
}
