using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Import;

/// <summary>Counts pictures of an import for who watches.</summary>
internal sealed class ImportProgress(IJobQueue jobs, JobId job, int done)
{
    private int _done = done;
    private int _total = -1;

    public void SetTotal(int? total)
    {
        Volatile.Write(ref _total, total ?? -1);
        Report(null);
    }

    public void Step(string name)
    {
        Interlocked.Increment(ref _done);
        Report(name);
    }

    private void Report(string? name)
    {
        var done = Volatile.Read(ref _done);
        var total = Volatile.Read(ref _total);
        jobs.Report(job, new JobProgress(done, total < 0 ? null : Math.Max(total, done), "pictures", name));
    }
}
