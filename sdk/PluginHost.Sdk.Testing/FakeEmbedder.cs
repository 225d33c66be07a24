using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Offers;

namespace PluginHost.Sdk.Testing;

/// <summary>
/// An embedder without a model, for plugins that search by vectors: words have places, and a picture lies where the words of its name and its prompt do. What
/// shares words is near, and what shares none is mostly far.
/// </summary>
[Embedder("test.embedder", "Embedder of the test", Dimension = Dimension, TakesText = true)]
public sealed class FakeEmbedder : IEmbedder
{
    /// <summary>Numbers in its vectors.</summary>
    public const int Dimension = 32;

    /// <summary>The space of its vectors.</summary>
    public static EmbeddingSpace Space { get; } = new("test.embedder", 1, Dimension) { TakesText = true };

    /// <summary>As <see cref="PluginTestOptions.Others"/> takes it.</summary>
    public Offer AsOffer() => Offer.Of<IEmbedder>(this, new OfferInfo(Space.Id, "Embedder of the test") { Embedding = Space });

    /// <inheritdoc/>
    public ValueTask<EmbedResult> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new EmbedResult([.. request.Items.Select(item => Place($"{item.Facts.Name} {item.Facts.Generation?.Prompt}"))]));
    }

    /// <inheritdoc/>
    public ValueTask<EmbedResult> EmbedTextAsync(EmbedTextRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new EmbedResult([.. request.Texts.Select(Place)]));
    }

    private static EmbeddedVector Place(string text)
    {
        var values = new float[Dimension];
        values[0] = 0.001f;
        foreach (var word in text.Split([' ', ',', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            values[Hash(word) % Dimension]++;
        }

        var length = MathF.Sqrt(values.Sum(value => value * value));
        return new EmbeddedVector([.. values.Select(value => value / length)]);
    }

    // That of the framework differs from process to process.
    private static uint Hash(string word) => word.ToUpperInvariant().Aggregate(2166136261u, (hash, character) => unchecked((hash ^ character) * 16777619u));
}
