using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IScorer"/> has to do.</summary>
/// <param name="subject">The scorer.</param>
public sealed class ScorerConformance(ConformanceSubject<IScorer> subject) : BatchConformance<IScorer, PictureScores>(subject)
{
    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        .. base.Particular,
        Check("declares-columns", "The class declares at least one column, each name once, each from a smaller to a larger number.", "Put [ScoreColumn] on it for each value.", DeclareAsync),
        Check("keeps-to-its-columns", "Values are finite, in the range of a column that is declared, and there once for each picture.", "Clamp values to Min and Max of [ScoreColumn], and leave out what is not known.", KeepAsync),
    ];

    private protected override async Task<IReadOnlyList<PictureScores>> AskAsync(IScorer capability, IReadOnlyList<PictureSample> items, CancellationToken cancellationToken) =>
        (await capability.ScoreAsync(new ScoreRequest(items), cancellationToken)).Items;

    private protected override string AnswerText(PictureScores answer) => Text(new ScoreResult([answer]));

    private static Task DeclareAsync(ConformanceRun<IScorer> run)
    {
        var columns = InfoOf(run.Capability)?.Columns ?? [];
        run.Require(columns.Count > 0, "There is none.");
        run.Require(columns.DistinctBy(column => column.Name).Count() == columns.Count, "Two have the same name.");
        run.Require(columns.All(column => column.Min < column.Max), "One has a Min that is not below its Max.");
        return Task.CompletedTask;
    }

    private async Task KeepAsync(ConformanceRun<IScorer> run)
    {
        var columns = (InfoOf(run.Capability)?.Columns ?? []).ToDictionary(column => column.Name);
        foreach (var item in await AskAsync(run.Capability, Batch(run.Capability), run.Token))
        {
            foreach (var value in item.Values)
            {
                run.Require(columns.TryGetValue(value.Column, out var column), $"'{value.Column}' is not declared.");
                run.Require(value.Value >= column.Min && value.Value <= column.Max, $"'{value.Column}' is {value.Value}, which is not from {column.Min} to {column.Max}.");
            }

            run.Require(item.Values.DistinctBy(value => value.Column).Count() == item.Values.Count, "A column is there twice.");
        }
    }
}
