using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Tests.Jobs;

/// <summary>A handler whose work a test writes.</summary>
internal sealed class FakeJobHandler(Func<JobRun, CancellationToken, Task<JobResult>> work) : IJobHandler
{
    private int _calls;

    public int Calls => _calls;

    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return await work(request, cancellationToken);
    }
}
