using PluginHost.Plugins.Scripting.Csx.Dialect;
using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>The columns of a script, as the host calls them. A column that fails leaves the others alone.</summary>
internal sealed class ScriptScorer(LoadedScript script, IReadOnlyList<ScriptDefinition> columns) : IScorer
{
    public ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        var facts = request.Items.Select(item => item.Facts).ToList();
        var outcomes = columns.Select(column => (Name: ScriptOffers.ColumnName(column), Column: column, Outcome: script.Each<double>(column, facts, cancellationToken))).ToList();
        Refusal? refusal = outcomes.Select(column => column.Outcome.Problem?.Refusal(column.Column.Name)).FirstOrDefault(problem => problem is not null);
        return ValueTask.FromResult(new ScoreResult([.. Enumerable.Range(0, facts.Count).Select(i =>
        {
            // What is not a number has no place in a column.
            var values = outcomes.Where(column => column.Outcome.Value is { } answers && double.IsFinite(answers[i])).Select(column => new ColumnValue(column.Name, column.Outcome.Value![i])).ToList();
            return new PictureScores(values, values.Count == 0 ? refusal : null);
        })]));
    }
}
