using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

/// <summary>Short forms of what every test asks the engine.</summary>
internal static class EngineExtensions
{
    public static async Task<ProbeResult> Probe(this VipsImageEngine engine, ImageFile file, ImageLimits? limits = null) =>
        await engine.ProbeAsync(new ProbeRequest(file, limits ?? ImageLimits.Default), TestContext.Current.CancellationToken);

    public static async Task<ImageInfo> Info(this VipsImageEngine engine, ImageFile file)
    {
        var result = await engine.Probe(file);
        result.Refusal.ShouldBeNull();
        return result.Info.ShouldNotBeNull();
    }

    public static async Task<DecodeResult> Decode(this VipsImageEngine engine, ImageFile file, IReadOnlyList<OutputSpec> outputs, IReadOnlyList<SampleSpec> samples, ImageLimits? limits = null) =>
        await engine.DecodeAsync(new DecodeRequest(file, limits ?? ImageLimits.Default, outputs, samples), TestContext.Current.CancellationToken);

    public static async Task<EncodedImage> Encode(this VipsImageEngine engine, ImageFile file, OutputSpec output)
    {
        var result = await engine.Decode(file, [output], []);
        result.Refusal.ShouldBeNull();
        return result.Outputs.ShouldHaveSingleItem();
    }

    public static async Task<PixelBuffer> Sample(this VipsImageEngine engine, ImageFile file, SampleSpec sample)
    {
        var result = await engine.Decode(file, [], [sample]);
        result.Refusal.ShouldBeNull();
        return result.Samples.ShouldHaveSingleItem();
    }

    /// <summary>The bytes of one pixel.</summary>
    public static int[] At(this PixelBuffer pixels, int x, int y) =>
        [.. pixels.Data.Span.Slice(((y * pixels.Width) + x) * pixels.BytesPerPixel, pixels.BytesPerPixel).ToArray().Select(value => (int)value)];

    /// <summary>Holds when every channel is within <paramref name="tolerance"/> of what is expected.</summary>
    public static void ShouldBeNear(this int[] actual, int[] expected, int tolerance = 12)
    {
        actual.Length.ShouldBe(expected.Length);
        actual.Zip(expected, (one, other) => Math.Abs(one - other)).Max()
            .ShouldBeLessThanOrEqualTo(tolerance, $"[{string.Join(", ", actual)}] against [{string.Join(", ", expected)}]");
    }
}
