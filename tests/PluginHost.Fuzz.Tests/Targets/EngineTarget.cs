using PluginHost.Sdk.Imaging;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>The image engine, with the decoders of other plugins behind it: header, one decode, thumbnail, animation, samples.</summary>
internal sealed class EngineTarget(PluginSet plugins) : ITarget
{
    // Less than a host allows, so that many cases cost little: what is refused above is refused alike.
    private static readonly ImageLimits Limits = new(16_000_000, 65_500, 50);

    private static readonly OutputSpec[] Outputs = [new("thumbnail", ImageEncoding.Jpeg) { LongEdge = 128 }, new("moving", ImageEncoding.Webp) { LongEdge = 48, KeepAnimation = true, Effort = 0 }];
    private static readonly SampleSpec[] Samples = [new(8, 8) { Fit = SampleFit.Stretch }, new(32, 32) { Fit = SampleFit.Pad, Channels = SampleChannels.Rgba }];

    public async Task RunAsync(byte[] bytes, string folder)
    {
        var path = Path.Combine(folder, "file");
        await File.WriteAllBytesAsync(path, bytes);
        var file = new ImageFile(path) { Name = "file" };
        var probed = await plugins.Engine.ProbeAsync(new ProbeRequest(file, Limits), CancellationToken.None);
        Answers.Check((probed.Info is null) != (probed.Refusal is null), "The probe gave both facts and a refusal, or neither.");
        if (probed.Refusal is { } refusal)
        {
            Answers.CheckRefusal(refusal);
        }

        var decoded = await plugins.Engine.DecodeAsync(new DecodeRequest(file, Limits, Outputs, Samples), CancellationToken.None);
        if (decoded.Refusal is { } damaged)
        {
            Answers.CheckRefusal(damaged);
            Answers.Check(!damaged.ToString().Contains(folder, StringComparison.Ordinal), $"The refusal tells where files lie: {damaged}");
            return;
        }

        Answers.Check(decoded.Info is { Width: > 0, Height: > 0 } && decoded.Outputs.Count == Outputs.Length && decoded.Samples.Count == Samples.Length, $"Something that was asked for is missing of {decoded.Info}.");
        Answers.Check(decoded.Samples.All(sample => sample.Data.Length == sample.Width * sample.Height * sample.BytesPerPixel), "A sample has another length than its size says.");
    }

    public ValueTask DisposeAsync()
    {
        plugins.Dispose();
        return ValueTask.CompletedTask;
    }
}
