using PluginHost.Plugins.Library.Index;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A condition on rows with everything that a query's text leaves open decided.</summary>
internal abstract record RowPredicate
{
    public abstract RowTest Compile(EvaluationInputs inputs);

    /// <summary>This predicate and all inside it.</summary>
    public virtual IEnumerable<RowPredicate> Flatten() => [this];
}
