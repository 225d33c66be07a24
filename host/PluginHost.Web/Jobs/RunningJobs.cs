using System.Collections.Concurrent;
using PluginHost.Sdk;

namespace PluginHost.Web.Jobs;

/// <summary>The attempts this process is at.</summary>
internal sealed class RunningJobs
{
    private readonly ConcurrentDictionary<JobId, JobAttempt> _attempts = [];

    public IReadOnlyCollection<JobAttempt> All => [.. _attempts.Values];

    public JobAttempt? Find(JobId id) => _attempts.GetValueOrDefault(id);

    public void Add(JobAttempt attempt) => _attempts[attempt.Job.Id] = attempt;

    public void Remove(JobAttempt attempt) => _attempts.TryRemove(new KeyValuePair<JobId, JobAttempt>(attempt.Job.Id, attempt));
}
