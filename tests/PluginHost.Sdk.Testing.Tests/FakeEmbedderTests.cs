using PluginHost.Sdk.Embedding;

namespace PluginHost.Sdk.Testing.Tests;

public sealed class FakeEmbedderTests
{
    [Fact]
    public async Task EmbedText_WordsShared_LieNearerThanWordsNotShared()
    {
        IEmbedder embedder = new FakeEmbedder();

        var items = (await embedder.EmbedTextAsync(new EmbedTextRequest(["red hat", "a red hat", "stormy sea"]), TestContext.Current.CancellationToken)).Items;

        Dot(items[0], items[1]).ShouldBeGreaterThan(Dot(items[0], items[2]) + 0.3);
    }

    private static double Dot(EmbeddedVector one, EmbeddedVector other) => one.Values.Zip(other.Values).Sum(pair => pair.First * pair.Second);
}
