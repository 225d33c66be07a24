using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using PluginHost.Benchmarks.Report;
using PluginHost.Plugins.Imaging.Vips;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Benchmarks.Parts.Kernels;

/// <summary>What it costs that the host runs a filter's own code for pixels.</summary>
internal sealed class KernelPart : IPart
{
    private const float Amount = 1.3f;
    private const int Channels = 3;

    public string Name => "kernels";

    public string Method =>
        "Pixels of a photograph in memory, 8 bits a channel, through one kernel over float rows to 8 bits again, by all cores; encoding is measured apart and taken off. "
        + "Against the same arithmetic as a plain loop over the same bytes in a compiled program, rows shared out among all cores. Medians.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        // As many pixels as the engine computes by all cores before it encodes them.
        var (width, height) = bench.Pick((3200, 2400), (640, 480));
        var rounds = bench.Pick(41, 7);
        var pixels = Photograph(width, height);
        var input = new RenderInput { Pixels = new PixelBuffer(width, height, SampleChannels.Rgb, pixels) };
        var picture = new Image(new InputSource(0, width, height, HasAlpha: false));
        var engine = new VipsImageEngine();
        var (with, without, plain) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            with.Add(await RenderAsync(engine, picture.Kernel(new ToneKernel(Amount)), input, cancellationToken));
            without.Add(await RenderAsync(engine, picture, input, cancellationToken));
            plain.Add(Plain(pixels, width, height));
        }

        var megapixels = width * (double)height / 1_000_000;
        return
        [
            new Finding("a kernel, a megapixel", Math.Max(0, Median(with) - Median(without)) / megapixels, "ms")
            {
                Yardstick = Median(plain) / megapixels,
                Note = string.Create(CultureInfo.InvariantCulture, $"{megapixels:0.0} megapixels; encoding alone {Median(without) / megapixels:0.0} ms"),
            },
        ];
    }

    private static async Task<double> RenderAsync(VipsImageEngine engine, Image image, RenderInput input, CancellationToken cancellationToken)
    {
        var begin = Stopwatch.GetTimestamp();
        var result = await engine.RenderAsync(new RenderRequest(image, [input], ImageLimits.Default, new OutputSpec("out", ImageEncoding.Jpeg) { Quality = 90 }), cancellationToken);
        var time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return result.Refusal is null ? time : throw new InvalidOperationException(result.Refusal.ToString());
    }

    private static double Plain(byte[] pixels, int width, int height)
    {
        var begin = Stopwatch.GetTimestamp();
        var made = GC.AllocateUninitializedArray<byte>(pixels.Length);
        Parallel.For(0, height, y =>
        {
            for (var at = y * width * Channels; at < (y + 1) * width * Channels; at += Channels)
            {
                var changed = (ToneKernel.Change(new Vector4(pixels[at], pixels[at + 1], pixels[at + 2], 255) / 255, Amount) * 255) + new Vector4(0.5f);
                (made[at], made[at + 1], made[at + 2]) = ((byte)changed.X, (byte)changed.Y, (byte)changed.Z);
            }
        });
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static byte[] Photograph(int width, int height)
    {
        var pixels = new byte[width * height * Channels];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i / Channels % width, i / Channels / width);
            pixels[i] = (byte)(128 + (90 * Math.Sin((x / 97.0) + (i % Channels)) * Math.Cos(y / 61.0)) + ((x * 31) + (y * 17) + i) % 23);
        }

        return pixels;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
