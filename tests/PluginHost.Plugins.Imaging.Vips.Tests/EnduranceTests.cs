using PluginHost.Plugins.Imaging.Vips.Tests.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

/// <summary>What holds after many pictures, and with many at once.</summary>
public sealed class EnduranceTests : IDisposable
{
    private static readonly OutputSpec[] Outputs =
    [
        new("preview", ImageEncoding.Jpeg) { LongEdge = 100 },
        new("thumb", ImageEncoding.Webp) { LongEdge = 40, KeepAnimation = true },
    ];

    private static readonly SampleSpec[] Samples = [new(32, 32) { Fit = SampleFit.Pad }, new(9, 8) { Fit = SampleFit.Stretch, Channels = SampleChannels.Grey }];

    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Fact]
    public async Task Decode_GoodAndBadFilesOverAndOver_LeavesNothingInLibvips()
    {
        var files = await Files();
        for (var round = 0; round < 10; round++)
        {
            await DecodeAll(files);
        }

        await VipsMemory.ShouldDrainAsync();
    }

    [Fact]
    public async Task Decode_FourThreads_GiveTheSameBytesAsOne()
    {
        var files = await Files();
        var alone = new List<byte[]>();
        foreach (var file in files)
        {
            alone.Add(Fingerprint(await _engine.Decode(file, Outputs, Samples)));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            for (var round = 0; round < 8; round++)
            {
                for (var step = 0; step < files.Count; step++)
                {
                    var at = (step + (worker * 3)) % files.Count;
                    Fingerprint(await _engine.Decode(files[at], Outputs, Samples)).ShouldBe(alone[at], files[at].Path);
                }
            }
        })));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<List<ImageFile>> Files()
    {
        var files = new List<ImageFile>();
        foreach (var encoding in Enum.GetValues<ImageEncoding>())
        {
            var bytes = await SamplePictures.QuartersAs(encoding, alpha: 128);
            files.Add(_folder.Add($"whole.{encoding}", bytes));
            files.Add(_folder.Add($"cut.{encoding}", bytes.AsSpan(0, bytes.Length / 2)));
        }

        files.Add(_folder.Add("turned.jpg", await SamplePictures.OrientedJpeg(6)));
        files.Add(_folder.Add("plays.gif", SamplePictures.AnimatedGif(5)));
        files.Add(_folder.Add("empty.png", []));
        files.Add(_folder.Add("bomb.png", TestPictures.PngFile(50_000, 50_000, 8, 6, [])));
        return files;
    }

    private async Task DecodeAll(IEnumerable<ImageFile> files)
    {
        foreach (var file in files)
        {
            await _engine.Probe(file);
            await _engine.Decode(file, Outputs, Samples);
        }
    }

    private static byte[] Fingerprint(DecodeResult result) =>
        [.. result.Outputs.SelectMany(output => output.Data.ToArray()), .. result.Samples.SelectMany(sample => sample.Data.ToArray()), .. System.Text.Encoding.ASCII.GetBytes(result.Refusal?.Code ?? "ok")];
}
