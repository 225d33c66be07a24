using System.Collections.Concurrent;
using PluginHost.Sdk;

namespace PluginHost.Web.Jobs;

/// <summary>The jobs that this process has taken, and the attempts it is at.</summary>
internal sealed class RunningJobs
{
    private readonly ConcurrentDictionary<JobId, JobAttempt> _attempts = [];
    private readonly ConcurrentDictionary<JobId, bool> _held = [];

    public IReadOnlyCollection<JobAttempt> All => [.. _attempts.Values];

    /// <summary>From before the attempt begins until its end is written down.</summary>
    public IReadOnlyList<JobId> Held => [.. _held.Keys];

    public void Hold(JobId id) => _held[id] = true;

    public void Release(JobId id) => _held.TryRemove(id, out _);

    public JobAttempt? Find(JobId id) => _attempts.GetValueOrDefault(id);

    public void Add(JobAttempt attempt) => _attempts[attempt.Job.Id] = attempt;

    public void Remove(JobAttempt attempt) => _attempts.TryRemove(new KeyValuePair<JobId, JobAttempt>(attempt.Job.Id, attempt));
}
