using PluginHost.Sdk.Imaging;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>The decoders for HEIC and raw files themselves, whatever the engine would have called the file.</summary>
internal sealed class DecoderTarget(PluginSet plugins) : ITarget
{
    private const int HeadLength = 4096;

    private static readonly ImageLimits Limits = new(16_000_000, 65_500, 1);

    public async Task RunAsync(byte[] bytes, string folder)
    {
        var path = Path.Combine(folder, "file");
        await File.WriteAllBytesAsync(path, bytes);
        var file = new ImageFile(path) { Name = "file" };
        foreach (var info in plugins.Capabilities.List<IImageDecoder>())
        {
            var decoder = plugins.Capabilities.Rent<IImageDecoder>(info.Id).Capability;
            var probed = await decoder.ProbeAsync(new DecoderProbeRequest(file, Limits, bytes.AsMemory(0, Math.Min(HeadLength, bytes.Length))), CancellationToken.None);
            Answers.Check(probed.Info is null || probed.Refusal is null, "The probe gave both facts and a refusal.");
            Check(probed.Refusal);
            if (probed.Info is null)
            {
                continue;
            }

            var decoded = await decoder.DecodeAsync(new DecodePixelsRequest(file, Limits, 64, 64), CancellationToken.None);
            Check(decoded.Refusal);
            Answers.Check(new object?[] { decoded.Refusal, decoded.Pixels, decoded.Jpeg is null ? null : decoded }.Count(part => part is not null) == 1, "The decoder gave nothing, or more than one thing.");
        }
    }

    public ValueTask DisposeAsync()
    {
        plugins.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Check(Sdk.Refusal? refusal)
    {
        if (refusal is not null)
        {
            Answers.CheckRefusal(refusal);
        }
    }
}
