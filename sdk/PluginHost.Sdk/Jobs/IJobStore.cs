namespace PluginHost.Sdk.Jobs;

/// <summary>Keeps jobs as rows with leases. <b>Implemented by plugins</b>, called by the host. Several hosts may share one store.</summary>
/// <remarks>Thread safe. Every write is durable when it returns. All times come with the request, so that one clock rules.</remarks>
[Contract("jobs.store", "PH6321", DescribedBy = typeof(JobStoreAttribute))]
public interface IJobStore
{
    /// <summary>Adds a job, or answers the queued one with the same unique key.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask<JobRecord> AddAsync(AddJobRequest request, CancellationToken cancellationToken);

    /// <summary>Leases the next job: interactive first, then oldest; also a running one whose lease ran out and that the worker does not hold.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask<LeasedJob> LeaseAsync(LeaseJobRequest request, CancellationToken cancellationToken);

    /// <summary>Renews a lease and stores progress; an attempt that gets further than those before it counts as the first. Answers the job as it is now, or nothing if the lease was lost.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask<LeasedJob> RenewAsync(RenewJobRequest request, CancellationToken cancellationToken);

    /// <summary>Ends an attempt. Does nothing if the lease was lost.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask<LeasedJob> EndAsync(EndJobRequest request, CancellationToken cancellationToken);

    /// <summary>Does what a person asked, if the job's state allows it.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask<ControlledJob> ControlAsync(ControlJobRequest request, CancellationToken cancellationToken);

    /// <summary>Reads jobs, newest first.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask<JobPage> ListAsync(ListJobsRequest request, CancellationToken cancellationToken);
}
