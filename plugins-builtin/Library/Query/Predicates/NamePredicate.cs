using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>The file's name matches. Names are nearly all different, so they are searched and not listed.</summary>
internal sealed record NamePredicate(TextPattern Pattern) : RowPredicate
{
    public override int Cost => 2;

    public override RowSet Evaluate(EvaluationInputs inputs) => NameScan.Run(inputs.Data, new NamePattern(Pattern));
}
