using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Tagger.Metadata.Tests;

/// <summary>Facts for tests, and a tagger to give them to.</summary>
internal static class Some
{
    public static PictureFacts Facts(int width = 1600, int height = 1200) => new("some.jpg", "jpeg", width, height, 1_000_000);

    public static PictureFacts Taken(MetadataFields fields) => Facts() with { Fields = fields };

    public static PictureFacts Generated(string? prompt) => Facts() with { Generation = new GenerationInfo("ComfyUI") { Prompt = prompt } };

    public static async Task<IReadOnlyDictionary<string, double>> Tags(PictureFacts facts, MetadataTaggerSettings? settings = null)
    {
        var tagger = new MetadataTagger(new Fixed(settings ?? new MetadataTaggerSettings()));
        var result = await tagger.TagAsync(new TagRequest([new PictureSample(facts, null)]), CancellationToken.None);
        var item = result.Items.Single();
        item.Refusal.ShouldBeNull();
        item.Tags.ShouldAllBe(tag => tag.Confidence > 0 && tag.Confidence <= 1);
        return item.Tags.ToDictionary(tag => tag.Name.Value, tag => tag.Confidence);
    }

    private sealed class Fixed(MetadataTaggerSettings settings) : ISettings<MetadataTaggerSettings>
    {
        public MetadataTaggerSettings Current => settings;

        public IDisposable OnChange(Action<MetadataTaggerSettings> changed) => throw new NotSupportedException("The tagger reads settings per batch.");
    }
}
