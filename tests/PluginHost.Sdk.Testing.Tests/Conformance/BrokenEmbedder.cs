using PluginHost.Sdk.Embedding;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

/// <summary>Breaks one rule at a time.</summary>
[Embedder("acme.broken", "Broken", Dimension = 4)]
internal sealed class BrokenEmbedder(string fault) : IEmbedder
{
    public ValueTask<EmbedResult> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new EmbedResult([.. request.Items.Select(_ => Vector)]));
    }

    public ValueTask<EmbedResult> EmbedTextAsync(EmbedTextRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new EmbedResult([.. request.Texts.Select(_ => fault == "texts" ? Vector : new EmbeddedVector([], new Refusal("PH9999", "There are no texts.")))]));
    }

    private EmbeddedVector Vector => new(fault switch
    {
        "short" => [1],
        "not normal" => [1, 1, 1, 1],
        _ => [0.5f, 0.5f, 0.5f, 0.5f],
    });
}
