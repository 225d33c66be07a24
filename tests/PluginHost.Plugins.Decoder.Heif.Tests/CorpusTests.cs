using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>Photos of telephones where they are at hand: grids of tiles, rotation, profiles, depth maps beside. A made one where they are not.</summary>
public sealed class CorpusTests : IDisposable
{
    private readonly Heif _heif = new();

    [Fact]
    public async Task ProbeAndDecode_EveryPhoto_AgreeOnItsSize()
    {
        foreach (var file in Photos())
        {
            var info = await _heif.InfoAsync(file);
            var result = await _heif.DecodeAsync(file);

            result.Refusal.ShouldBeNull(file.Path);
            (result.Pixels!.Width, result.Pixels.Height).ShouldBe((info.Width, info.Height), file.Path);
            result.ColourProfile.IsEmpty.ShouldBe(!info.HasColourProfile, file.Path);
        }
    }

    [Fact]
    public async Task Decode_CancelledOnTheWay_ThrowsOrHadFinished()
    {
        foreach (var file in Photos())
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(60));
            try
            {
                (await _heif.Decoder.DecodeAsync(new DecodePixelsRequest(file, ImageLimits.Default, 9000, 9000), source.Token)).Refusal.ShouldBeNull();
            }
            catch (OperationCanceledException)
            {
                source.IsCancellationRequested.ShouldBeTrue();
            }
        }
    }

    public void Dispose() => _heif.Dispose();

    private List<ImageFile> Photos()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "PluginHost.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        var corpus = Path.Combine(folder ?? "", "..", "shared", "testdata", "camera");
        var photos = Directory.Exists(corpus) ? Directory.EnumerateFiles(corpus).Where(path => path.EndsWith(".heic", StringComparison.OrdinalIgnoreCase)).Select(path => new ImageFile(path)).ToList() : [];
        return photos.Count > 0 ? photos : [_heif.Write(HeifFiles.Encode([HeifFiles.QuartersPng(640, 480)], "png"))];
    }
}
