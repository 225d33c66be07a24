using System.Globalization;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted;

[Tagger("fixtures.flow", "Flow")]
public sealed class FlowTagger : ITagger
{
    // Not an async method: without the fence its caller would go on with another culture.
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "!" } };
        return ValueTask.FromResult(Answer.With("changed"));
    }
}
