using PluginHost.Plugins.Imaging.Vips;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.EndToEnd.Tests.Pictures;

/// <summary>Makes folders of real picture files, each different, in every format the host must take.</summary>
internal static class PictureFolder
{
    public static readonly (ImageEncoding Encoding, string Extension)[] Formats =
    [
        (ImageEncoding.Jpeg, "jpg"), (ImageEncoding.Png, "png"), (ImageEncoding.Webp, "webp"),
        (ImageEncoding.Avif, "avif"), (ImageEncoding.Tiff, "tif"), (ImageEncoding.Gif, "gif"),
    ];

    /// <summary>The text an A1111 web UI leaves in its pictures.</summary>
    public static string Parameters(int seed) =>
        $"a lighthouse in fog, storm, seed number {seed}\nNegative prompt: blurry, text\nSteps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 5.5, Seed: {seed}, Size: 640x480, Model hash: 1f2e3d4c5b, Model: harbour, Version: v1.10.1";

    public static void WritePngs(string folder, int count, int width = 320, int height = 240, int firstSeed = 1, bool generated = false)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++)
        {
            var seed = firstSeed + i;
            (string, string)[] text = generated ? [("parameters", Parameters(seed))] : [];
            File.WriteAllBytes(Path.Combine(folder, $"picture-{seed:0000}.png"), TestPictures.Png(seed, width, height, text));
        }
    }

    public static async Task WriteEveryFormatAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var engine = new VipsImageEngine();
        foreach (var (encoding, extension) in Formats)
        {
            var source = Path.Combine(folder, $"source-{extension}.png");
            await File.WriteAllBytesAsync(source, TestPictures.Png((int)encoding + 1000, 400, 300));
            var result = await engine.DecodeAsync(
                new DecodeRequest(new ImageFile(source), ImageLimits.Default, [new OutputSpec("file", encoding) { Quality = 90 }], []), CancellationToken.None);
            result.Refusal.ShouldBeNull();
            File.Delete(source);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"format.{extension}"), result.Outputs[0].Data.ToArray());
        }
    }
}
