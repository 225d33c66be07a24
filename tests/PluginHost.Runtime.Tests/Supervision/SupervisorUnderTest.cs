using System.Collections.Concurrent;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Supervision;

/// <summary>A supervisor with a clock of its own, whose calls are what a test says they are.</summary>
internal sealed class SupervisorUnderTest : ISupervisionListener, IDisposable
{
    public SupervisorUnderTest(double slowSeconds = 2, bool runOnPool = false)
    {
        var policy = new SupervisionPolicy(1_000, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10), 1, TimeSpan.FromSeconds(5))
        {
            SlowCall = TimeSpan.FromSeconds(slowSeconds),
            RunOnPool = runOnPool,
        };
        Supervisor = new PluginSupervisor(Plugin, policy, Time, Log, this, version: "1.2.3");
    }

    /// <summary>Not one that another test uses: listeners to traces hear of the whole process.</summary>
    public PluginId Plugin { get; } = new($"acme.p{Guid.NewGuid():N}");

    public ShiftedTime Time { get; } = new();

    public RecordingLog Log { get; } = new();

    public ConcurrentQueue<PluginFault> Faults { get; } = new();

    public PluginSupervisor Supervisor { get; }

    public FenceOperation Operation(string method, TimeSpan? deadline) =>
        Supervisor.Point("acme.tags", "PH4301", deadline, contract: "tagging.tagger").Operation(method);

    public MethodHealth Health(string method) => Supervisor.Health.Methods.Single(one => one.Method == method);

    /// <summary>A call of which the clock says that it took so long.</summary>
    public async Task CallAsync(FenceOperation operation, double seconds, Exception? thrown = null) => await Fence.RunAsync(
        operation, (Test: this, seconds, thrown),
        static (state, _) =>
        {
            state.Test.Time.Advance(TimeSpan.FromSeconds(state.seconds));
            return state.thrown is null ? ValueTask.CompletedTask : ValueTask.FromException(state.thrown);
        },
        operation.Point.Deadline, CancellationToken.None);

    public void OnFault(PluginFault fault) => Faults.Enqueue(fault);

    public void OnDegraded(Refusal reason) => throw new InvalidOperationException(reason.ToString());

    public void OnRecovered() => throw new InvalidOperationException();

    public void OnExhausted(Refusal reason) => throw new InvalidOperationException(reason.ToString());

    public void Dispose() => Supervisor.Dispose();
}
