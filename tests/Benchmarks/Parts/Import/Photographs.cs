using PluginHost.LibraryGenerator.Chance;
using PluginHost.LibraryGenerator.Originals;
using PluginHost.Plugins.Imaging.Vips;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Benchmarks.Parts.Import;

/// <summary>Picture files as large as real ones. A few are drawn, the rest are those with a comment of their own: another file to the library, the same work to a decoder.</summary>
internal static class Photographs
{
    private const int Drawn = 3;
    private const byte Comment = 0xFE;

    public static async Task WriteJpegsAsync(string folder, int count, int first, CancellationToken cancellationToken)
    {
        for (var scene = 0; scene < Drawn; scene++)
        {
            var bytes = await KeepAsync($"photo-12mp-{scene}.jpg", () => DrawJpegAsync(4000, 3000, scene, cancellationToken), cancellationToken);
            for (var i = scene; i < count; i += Drawn)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"photo-{first + i:0000}.jpg"), TestPictures.WithSegment(bytes, Comment, BitConverter.GetBytes(first + i)), cancellationToken);
            }
        }
    }

    public static async Task WritePngsAsync(string folder, int count, int first, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            var number = first + i;
            var bytes = await KeepAsync($"picture-1mp-{number}.png", () => Task.FromResult(TestPictures.Png(1024, 1024, new Scene(1024, 1024, Dice.For(2, 100, number)).Pixel)), cancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"picture-{number:0000}.png"), bytes, cancellationToken);
        }
    }

    private static async Task<byte[]> DrawJpegAsync(int width, int height, int scene, CancellationToken cancellationToken)
    {
        var drawn = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(drawn, TestPictures.Png(width, height, new Scene(width, height, Dice.For(1, 100, scene)).Pixel), cancellationToken);
            var decoded = await new VipsImageEngine().DecodeAsync(
                new DecodeRequest(new ImageFile(drawn), ImageLimits.Default, [new OutputSpec("photo", ImageEncoding.Jpeg) { Quality = 92 }], []), cancellationToken);
            return decoded.Outputs[0].Data.ToArray();
        }
        finally
        {
            File.Delete(drawn);
        }
    }

    private static async Task<byte[]> KeepAsync(string name, Func<Task<byte[]>> make, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Bench.Folder, "pictures")).FullName, name);
        if (!File.Exists(path))
        {
            await File.WriteAllBytesAsync(path, await make(), cancellationToken);
        }

        return await File.ReadAllBytesAsync(path, cancellationToken);
    }
}
