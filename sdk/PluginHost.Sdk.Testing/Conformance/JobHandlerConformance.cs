using PluginHost.Sdk.Jobs;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IJobHandler"/> has to do.</summary>
/// <param name="subject">The handler.</param>
/// <param name="kind">A kind of job that it does.</param>
/// <param name="payload">A payload with which it succeeds; gets a folder of the check's own.</param>
public sealed class JobHandlerConformance(ConformanceSubject<IJobHandler> subject, string kind, Func<string, string> payload) : ConformanceSuite<IJobHandler>(subject)
{
    private protected override bool MayAnswerCancelledCalls => true;

    private protected override bool RepeatsAnswers => false;

    private protected override IEnumerable<ConformanceCall<IJobHandler>> Calls => [new("a job", async (handler, run, token) => Text(await RunAsync(handler, payload(run.Folder), token)))];

    private protected override IEnumerable<ConformanceCall<IJobHandler>> Hostile =>
    [
        .. new[] { "", "null", "[]", "{", "7", """{"":null}""", new string('[', 500) }.Select(hostile => new ConformanceCall<IJobHandler>(
            $"the payload {hostile[..Math.Min(40, hostile.Length)]}", async (handler, _, token) => Text(await RunAsync(handler, hostile, token)))),
        new("a checkpoint of nonsense", async (handler, run, token) => Text(await RunAsync(handler, payload(run.Folder), token, "{\u0000"))),
    ];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("succeeds", "A job that can be done succeeds.", "Answer JobResult.Succeeded.", async run =>
        {
            var result = await RunAsync(run.Capability, payload(run.Folder), run.Token);
            run.Require(result.Outcome == JobOutcome.Succeeded, $"It answered {result.Outcome}: {result.Error}");
        }),
        Check("does-no-harm-twice", "A job that is run again after a crash ends as it did before.", "Look at what is there, and go on from the checkpoint.", async run =>
        {
            var first = await RunAsync(run.Capability, payload(run.Folder), run.Token);
            var second = await RunAsync(run.Another(), payload(run.Folder), run.Token);
            run.Require(first.Outcome == second.Outcome, $"It answered {first.Outcome}, and then {second.Outcome}: {second.Error}");
        }),
    ];

    private Task<JobResult> RunAsync(IJobHandler handler, string json, CancellationToken token, string? checkpoint = null) =>
        handler.RunAsync(new JobRun(new JobId(1), kind, json, 1, checkpoint), token).AsTask();
}
