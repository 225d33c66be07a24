using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

/// <summary>Breaks one rule at a time.</summary>
[Tagger("acme.broken", "Broken")]
internal sealed class BrokenTagger(string fault) : ITagger, IDisposable
{
    private static int _objects;

    private readonly int _number = Interlocked.Increment(ref _objects);
    private int _disposed;

    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        if (fault != "honours-cancelled-token")
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var items = request.Items.Select(Tag).ToList();
        if (fault == "answers-each-in-order")
        {
            items.Reverse();
        }

        return fault == "answers-an-empty-batch" && items.Count == 0 ? throw new InvalidOperationException("There is nothing.") : new(new TagResult(items));
    }

    public void Dispose() => ObjectDisposedException.ThrowIf(fault == "disposes-twice" && Interlocked.Increment(ref _disposed) > 1, this);

    private PictureTags Tag(PictureSample item)
    {
        var name = fault == "agrees-with-another-instance" ? $"object {_number}" : item.Facts.Name.Length == 0 && fault == "survives-hostile-input" ? "" : $"bytes {item.Facts.Bytes}";
        var guess = new TagGuess(TagName.Parse(name), fault == "gives-confidence-from-0-to-1" ? 1.2 : fault == "answers-calls" ? double.NaN : 1);
        return new PictureTags(fault == "gives-each-tag-once" ? [guess, guess] : [guess]);
    }
}
