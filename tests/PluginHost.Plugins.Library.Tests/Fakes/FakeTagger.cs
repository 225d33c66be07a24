using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>Tags every picture with its width.</summary>
internal sealed class FakeTagger : ITagger
{
    private int _seen;

    public int Seen => _seen;

    public Exception? Fault { get; set; }

    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
        {
            throw fault;
        }

        Interlocked.Add(ref _seen, request.Items.Count);
        return ValueTask.FromResult(new TagResult([.. request.Items.Select(item => new PictureTags([new TagGuess(TagName.Parse($"w{item.Facts.Width}"), 0.9)]))]));
    }
}
