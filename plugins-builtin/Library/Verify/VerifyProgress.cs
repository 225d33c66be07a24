using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>Counts originals of a check for who watches. Of how many is known once the index is: a check after a start does not wait for that.</summary>
internal sealed class VerifyProgress(IJobQueue jobs, JobId job, long done)
{
    private long _done = done;
    private long _total = -1;

    public void Step(string name)
    {
        var count = Interlocked.Increment(ref _done);
        var total = Volatile.Read(ref _total);
        jobs.Report(job, new JobProgress(count, total < 0 ? null : Math.Max(total, count), "pictures", name));
    }

    /// <summary>All were seen, so that many there are.</summary>
    public void End()
    {
        var count = Volatile.Read(ref _done);
        jobs.Report(job, new JobProgress(count, count, "pictures", null));
    }

    public async Task CountAsync(IPictureIndex index, QueryBinder binder, CancellationToken cancellationToken)
    {
        try
        {
            Volatile.Write(ref _total, (await index.QueryAsync(binder.Bind(WholeLibrary.Text).Query!, WholeLibrary.AnyOrder, cancellationToken)).Total);
        }
        catch (Exception error) when (error is LibraryUnavailableException or OperationCanceledException or PluginFaultException)
        {
            // A check without a total is none the worse for it.
        }
    }
}
