using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>Has a value of a field that the test takes. Asked once per value there is, not once per row.</summary>
internal sealed record PatternPredicate(string Field, Func<string, bool> Test) : RowPredicate
{
    public override RowSet Evaluate(EvaluationInputs inputs) => inputs.Data.Field(Field).Match(Test, inputs.Data.Count);
}
