using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Query.Predicates;

/// <summary>A condition on rows with everything that a query's text leaves open decided.</summary>
internal abstract record RowPredicate
{
    /// <summary>What it takes to evaluate: 0 for bitmaps that are there, 1 for a column, 2 for a text of every row, 3 for words, 4 for a search. The cheapest goes first.</summary>
    public virtual int Cost => 0;

    /// <summary>The rows that match; the set belongs to the caller.</summary>
    public abstract RowSet Evaluate(EvaluationInputs inputs);

    /// <summary>Takes out of a set what does not match.</summary>
    public virtual void Restrict(RowSet rows, EvaluationInputs inputs) => rows.And(Evaluate(inputs));

    /// <summary>Takes out of a set what matches.</summary>
    public virtual void Exclude(RowSet rows, EvaluationInputs inputs) => rows.AndNot(Evaluate(inputs));

    /// <summary>Adds the rows for which the answer of a search inside this predicate matters. Answers of other searches count where they are there.</summary>
    /// <param name="search">The search.</param>
    /// <param name="within">The only rows that matter to whoever asks.</param>
    /// <param name="reached">Gets the rows.</param>
    /// <param name="inputs">With the answers that are there.</param>
    public virtual void Reach(SearchPredicate search, RowSet within, RowSet reached, EvaluationInputs inputs)
    {
    }

    /// <summary>Whether it can be evaluated: all searches inside it have been answered.</summary>
    public bool IsSettled(EvaluationInputs inputs) => Flatten().OfType<SearchPredicate>().All(inputs.Searches.ContainsKey);

    /// <summary>This predicate and all inside it.</summary>
    public virtual IEnumerable<RowPredicate> Flatten() => [this];
}
