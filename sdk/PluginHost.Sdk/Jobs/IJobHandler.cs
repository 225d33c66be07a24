namespace PluginHost.Sdk.Jobs;

/// <summary>Does one kind of durable work. <b>Implemented by plugins.</b></summary>
/// <remarks>
/// May be called again for the same job after a crash, with the last checkpoint: doing a part twice must do no harm.
/// Ends soon after its token is cancelled; the host then knows whether that was a cancel, a pause or a stop.
/// </remarks>
[Contract("jobs.handler", "PH6301", DescribedBy = typeof(JobHandlerAttribute), DeadlineSeconds = 0)]
public interface IJobHandler
{
    /// <summary>Does the work, reporting through <see cref="IJobQueue.Report"/>.</summary>
    ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken);
}
