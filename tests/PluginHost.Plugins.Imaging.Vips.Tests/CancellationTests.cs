using PluginHost.Plugins.Imaging.Vips.Decoding;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Tests.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

public sealed class CancellationTests : IDisposable
{
    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Fact]
    public async Task Decode_CancelledBefore_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var request = new DecodeRequest(_folder.Add("a.png", SamplePictures.Quarters()), ImageLimits.Default, [], [new SampleSpec(8, 8)]);

        await Should.ThrowAsync<OperationCanceledException>(async () => await _engine.DecodeAsync(request, cancelled.Token));
    }

    [Fact]
    public async Task Decode_CancelledWhileItWaitsForAPlace_ThrowsAndGivesTheTurnOn()
    {
        var gate = new DecodeGate(slots: 1, budget: 1_000);
        var engine = new VipsImageEngine(gate);
        var place = await gate.EnterAsync(1, TestContext.Current.CancellationToken);
        using var source = new CancellationTokenSource();
        var request = new DecodeRequest(_folder.Add("a.png", SamplePictures.Quarters()), ImageLimits.Default, [], [new SampleSpec(8, 8)]);
        var waiting = engine.DecodeAsync(request, source.Token).AsTask();

        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        place.Dispose();

        (await engine.DecodeAsync(request, TestContext.Current.CancellationToken)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Kill_LoadedPicture_StopsEverythingMadeFromIt()
    {
        var file = _folder.Add("large.jpg", await SamplePictures.QuartersAs(ImageEncoding.Jpeg, 2000, 1500));
        using var source = new CancellationTokenSource();
        using (var picture = Opening.VipsPicture.Open(file.Path, Vips.Formats.PictureFormats.Jpeg, Opening.FailOn.Error))
        using (var killable = new KillablePicture(picture.Still(1, source.Token), source.Token))
        {
            killable.Picture.Fit(500, 375, convertProfile: false);
            await source.CancelAsync();

            Should.Throw<VipsException>(() => killable.Picture.ToMemory());
        }

        await VipsMemory.ShouldDrainAsync();
    }

    [Fact]
    public async Task Decode_CancelledOnTheWay_ThrowsOrHadFinished()
    {
        var file = _folder.Add("large.jpg", await SamplePictures.QuartersAs(ImageEncoding.Jpeg, 4000, 3000));
        var request = new DecodeRequest(file, ImageLimits.Default, [new OutputSpec("out", ImageEncoding.Jpeg) { LongEdge = 2000 }], [new SampleSpec(8, 8)]);

        for (var milliseconds = 0; milliseconds < 60; milliseconds += 6)
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
            try
            {
                (await _engine.DecodeAsync(request, source.Token)).Refusal.ShouldBeNull();
            }
            catch (OperationCanceledException)
            {
                source.IsCancellationRequested.ShouldBeTrue();
            }
        }

        await VipsMemory.ShouldDrainAsync();
    }

    public void Dispose() => _folder.Dispose();
}
