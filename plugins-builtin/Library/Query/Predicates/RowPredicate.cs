using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A condition on rows with everything that a query's text leaves open decided.</summary>
internal abstract record RowPredicate
{
    /// <summary>What it takes to evaluate: 0 for bitmaps that are there, 1 for a column, 2 for a text of every row, 3 for a search. The cheapest goes first.</summary>
    public virtual int Cost => 0;

    /// <summary>The rows that match; the set belongs to the caller.</summary>
    public abstract RowSet Evaluate(EvaluationInputs inputs);

    /// <summary>Takes out of a set what does not match.</summary>
    public virtual void Restrict(RowSet rows, EvaluationInputs inputs) => rows.And(Evaluate(inputs));

    /// <summary>Takes out of a set what matches.</summary>
    public virtual void Exclude(RowSet rows, EvaluationInputs inputs) => rows.AndNot(Evaluate(inputs));

    /// <summary>This predicate and all inside it.</summary>
    public virtual IEnumerable<RowPredicate> Flatten() => [this];
}
