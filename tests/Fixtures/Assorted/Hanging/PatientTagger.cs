using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Hanging;

/// <summary>Waits for its token.</summary>
[Tagger("fixtures.patient", "Patient")]
public sealed class PatientTagger : ITagger
{
    public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return Answer.With("never");
    }
}
