using System.Text.Json;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Plugins.Filters.Preview;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Filters.Tests.Preview;

public sealed class PreviewTests : IAsyncLifetime
{
    private FilterHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = (await FilterHouse.StartAsync()).Add("test.fade", new Fade()).Add("test.corner", new Corner());

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Render_LargePicture_IsAsLargeAsAskedForAndLeavesNothing()
    {
        var source = (await _house.ImportAsync(1, 800, 600))[0];

        var preview = await RenderAsync(source, 200, new Step("test.fade", JsonElement.Parse("{\"amount\":0.5}")));

        (preview.MediaType, preview.Width, preview.Height).ShouldBe(("image/webp", 200, 150));
        (await _house.Library.QueryAsync("")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Render_SmallPicture_IsNotEnlarged()
    {
        var source = (await _house.ImportAsync(1, 80, 60))[0];

        var preview = await RenderAsync(source, 1_000);

        (preview.Width, preview.Height).ShouldBe((80, 60));
    }

    [Fact]
    public async Task Render_SmallPart_HasThePixelsOfTheFile()
    {
        var source = (await _house.ImportAsync(1, 800, 600))[0];

        var preview = await RenderAsync(source, 100, new Step("test.corner"));

        (preview.Width, preview.Height).ShouldBe((80, 60));
    }

    [Fact]
    public async Task Render_OtherPicture_IsLaidOver()
    {
        var sources = await _house.ImportAsync(2, 400, 300);

        var plain = await RenderAsync(sources[0], 100);
        var mixed = await RenderAsync(sources[0], 100, new Step("test.fade", JsonElement.Parse($"{{\"amount\":1,\"over\":{sources[1].Id.Value}}}")));
        var other = await RenderAsync(sources[1], 100);

        mixed.Data.Span.SequenceEqual(plain.Data.Span).ShouldBeFalse();
        mixed.Data.Span.SequenceEqual(other.Data.Span).ShouldBeTrue();
    }

    private async Task<EncodedImage> RenderAsync(PictureRecord source, int size, params Step[] steps)
    {
        var (chain, refusal) = await _house.Get<ChainOpener>().OpenAsync(steps, CancellationToken.None);
        refusal.ShouldBeNull(refusal?.ToString());
        using (chain)
        {
            var made = await chain!.ApplyAsync(new SourcePicture(source), isPreview: true, CancellationToken.None);
            made.Refusal.ShouldBeNull(made.Refusal?.ToString());
            var (encoded, why) = await _house.Get<PreviewRenderer>().RenderAsync(made, made.Outputs[0].Image, size, CancellationToken.None);
            why.ShouldBeNull();
            return encoded!;
        }
    }

    [Filter("test.corner", "Corner")]
    private sealed class Corner : IImageFilter
    {
        public Image Apply(Image image, FilterContext context) => image.Crop(0, 0, image.Width / 10, image.Height / 10);
    }
}
