using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Terms of text that the catalogue looks up; one of these is one search.</summary>
internal sealed record TextPredicate(IReadOnlyList<TextTerm> Terms) : RowPredicate
{
    public override RowTest Compile(EvaluationInputs inputs)
    {
        var found = inputs.Texts[this];
        return (position, _) => found.Contains(position);
    }
}
