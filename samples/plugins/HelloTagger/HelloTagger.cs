using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

[Plugin("sample.hello", Name = "Hello")]
public sealed class Hello : IPlugin { public void Configure(IPluginBuilder builder) => builder.AddTagger<HelloTagger>(); }

[Tagger("sample.hello", "Wide or tall")]
public sealed class HelloTagger : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) => new(new TagResult(
        [.. request.Items.Select(item => new PictureTags([new TagGuess(TagName.Parse(item.Facts.Width > item.Facts.Height ? "wide" : "tall"), 1)]))]));
}
