using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Library.Tests.Fakes;

internal sealed class FakeScorer : IScorer
{
    private int _seen;

    public int Seen => _seen;

    public Exception? Fault { get; set; }

    public Func<ScoreRequest, IReadOnlyList<PictureScores>> Answer { get; set; } =
        request => [.. request.Items.Select(item => new PictureScores([new ColumnValue("blur", item.Pixels is null ? 0.1 : 0.5)]))];

    public ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
        {
            throw fault;
        }

        Interlocked.Add(ref _seen, request.Items.Count);
        return ValueTask.FromResult(new ScoreResult(Answer(request)));
    }
}
