namespace PluginHost.Sdk.Scoring;

/// <summary>Fills columns of pictures with numbers people can sort and filter by. <b>Implemented by plugins.</b> The host batches.</summary>
/// <remarks>Thread safe.</remarks>
[Contract("scoring.scorer", "PH4401", DescribedBy = typeof(ScorerAttribute), DeadlineSeconds = 120, RunsInWorker = true)]
public interface IScorer
{
    /// <summary>Scores a batch.</summary>
    /// <returns>One answer per item, in the same order.</returns>
    ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken);
}
