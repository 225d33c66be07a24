namespace PluginHost.Sdk.Jobs;

/// <summary>How an attempt ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Error">Why it failed.</param>
public sealed record JobResult(JobOutcome Outcome, Refusal? Error = null)
{
    /// <summary>Done.</summary>
    public static JobResult Succeeded { get; } = new(JobOutcome.Succeeded);

    /// <summary>Cannot be done, however often it is tried.</summary>
    public static JobResult Failed(Refusal error) => new(JobOutcome.Failed, error);

    /// <summary>May work later.</summary>
    public static JobResult Retry(Refusal error) => new(JobOutcome.Retry, error);

    /// <summary>Goes on when a cause outside of the job is gone, such as a full disk.</summary>
    public static JobResult Wait(Refusal error) => new(JobOutcome.Waiting, error);
}
