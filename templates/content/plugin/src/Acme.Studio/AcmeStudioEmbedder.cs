using PluginHost.Sdk;
using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;

namespace Acme.Studio;

/// <summary>
/// Places pictures by their colours: a small sample that the host makes becomes a vector of length 1. Raise <c>SpaceVersion</c> whenever the same picture gets
/// another place, so that old vectors are never compared with new ones.
/// </summary>
[Embedder("acme.studio", "Acme.Studio", Dimension = Dimension, Description = "Pictures of like colours lie near each other.")]
[Sample(Side, Side, Fit = SampleFit.Stretch, Channels = SampleChannels.Rgb)]
internal sealed class AcmeStudioEmbedder : IEmbedder
{
    private const int Side = 4;
    private const int BytesPerPixel = 3;
    private const int Dimension = Side * Side * BytesPerPixel;

    public ValueTask<EmbedResult> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new EmbedResult([.. request.Items.Select(Place)]));
    }

    private static EmbeddedVector Place(PictureSample item)
    {
        if (item.Pixels is not { Channels: SampleChannels.Rgb, Data.Length: Dimension } pixels)
        {
            return new EmbeddedVector([], new Refusal("PH9004", $"'{item.Facts.Name}' came without its sample.", "Check that the picture can be decoded."));
        }

        // Never all zero, so that black has a place too.
        var values = new float[Dimension];
        for (var place = 0; place < Dimension; place++)
        {
            values[place] = pixels.Data.Span[place] + 1;
        }

        var length = MathF.Sqrt(values.Sum(value => value * value));
        return new EmbeddedVector([.. values.Select(value => value / length)]);
    }
}
