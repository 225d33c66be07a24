using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.SafeMode;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>Watches over the calls into one plugin instance: counts, times, breaker, leases, and what never came back.</summary>
internal sealed partial class PluginSupervisor : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ICallTrace? _trace;
    private readonly CallTable _calls;
    private readonly CircuitBreaker _breaker;
    private readonly LatencyWindow _latency = new();
    private readonly Meter _meter;
    private readonly Counter<long> _failureCounter;
    private readonly ConcurrentDictionary<Task, string> _abandoned = new();
    private long _failures;

    public PluginSupervisor(PluginId plugin, SupervisionPolicy policy, TimeProvider time, ILogger log, ISupervisionListener listener, ICallTrace? trace = null)
    {
        _trace = trace;
        Plugin = plugin;
        Policy = policy;
        _time = time;
        _log = log;
        _calls = new CallTable(this);
        _breaker = new CircuitBreaker(plugin, policy, time, listener);
        _meter = new Meter(new MeterOptions(MetricNames.Meter) { Tags = [new(MetricNames.PluginTag, plugin.Value)] });
        _failureCounter = _meter.CreateCounter<long>(MetricNames.Failures, "{failure}", null, [new(MetricNames.PluginTag, plugin.Value)]);
    }

    public PluginId Plugin { get; }

    public SupervisionPolicy Policy { get; }

    public CallGate Gate { get; } = new();

    public long Now => _time.GetTimestamp();

    public PluginHealth Health => new(_latency.Count, Interlocked.Read(ref _failures), _latency.Percentile(0.50), _latency.Percentile(0.99), _breaker.IsOpen);

    /// <summary>Calls that missed their deadline and have still not returned.</summary>
    public IReadOnlyCollection<string> Abandoned => [.. _abandoned.Values];

    public FencePoint Point(string subject, string faultCode, TimeSpan? deadline, bool longWork = false, bool isNotice = false)
    {
        var tags = new KeyValuePair<string, object?>[] { new(MetricNames.PluginTag, Plugin.Value), new(MetricNames.CapabilityTag, subject) };
        return new FencePoint(this, subject, faultCode, deadline, longWork, isNotice, _meter.CreateHistogram<double>(MetricNames.Duration, "ms", tags: tags));
    }

    public Counter<long> HttpRequests(string client) =>
        _meter.CreateCounter<long>(MetricNames.HttpRequests, "{request}", null, [new(MetricNames.PluginTag, Plugin.Value), new("client", client)]);

    public long ToTicks(TimeSpan span) => (long)(span.TotalSeconds * _time.TimestampFrequency);

    public RunningCall Enter(FencePoint point, string operation, TimeSpan? deadline, CancellationToken caller)
    {
        caller.ThrowIfCancellationRequested();
        var retryAfter = TimeSpan.Zero;
        if (!point.IsNotice && !_breaker.TryEnter(out retryAfter))
        {
            throw Faults.BreakerOpen(Plugin, point.Subject, retryAfter);
        }

        _trace?.Called(Plugin);
        var call = _calls.Take();
        call.Begin(point, operation, Now, deadline, caller);
        return call;
    }

    /// <exception cref="PluginFaultException">It returned, but after its deadline.</exception>
    public void Succeed(RunningCall call)
    {
        Record(call);
        if (!call.TryEnd())
        {
            _calls.Discard(call);
            throw Faults.Expired(call);
        }

        if (!call.Point.IsNotice)
        {
            _breaker.OnSuccess();
        }

        _calls.GiveBack(call);
    }

    /// <summary>Counts a call that threw, and makes the exception its caller gets: text only, as an exception object keeps the code it passed through alive.</summary>
    public Exception Fail(RunningCall call, Exception exception, CancellationToken caller)
    {
        Record(call);
        if (!call.TryEnd())
        {
            _calls.Discard(call);
            return call.Cause == ExpiryCause.Caller ? new OperationCanceledException(caller) : Faults.Expired(call);
        }

        var (point, operation, cause) = (call.Point, call.Operation, call.Cause);
        _calls.GiveBack(call);
        if (exception is OperationCanceledException && cause != ExpiryCause.Deadline)
        {
            _breaker.OnNeither();
            return cause == ExpiryCause.Caller ? new OperationCanceledException(caller) : Faults.LeaseClosed(Plugin, point.Subject);
        }

        if (Faults.Passing(exception, Plugin) is { } passing)
        {
            _breaker.OnNeither();
            return passing;
        }

        var fault = Faults.Threw(Plugin, point.Subject, operation, point.FaultCode, exception);
        CountFailure(fault);
        return fault;
    }

    /// <summary>Counts a failure outside a call: background work, a subscription, a timer.</summary>
    public void RecordFailure(string subject, string operation, Exception exception)
    {
        var fault = Faults.Threw(Plugin, subject, operation, FaultCodes.Threw, exception);
        if (Faults.Passing(exception, Plugin) is { CausedOutside: true })
        {
            LogFault(Plugin, fault.Message, fault.CauseText);
        }
        else
        {
            CountFailure(fault);
        }
    }

    public void Abandon(string operation, string subject, Task task)
    {
        _abandoned[task] = $"{subject}.{operation}";
        _ = task.ContinueWith(
            static (ended, state) =>
            {
                _ = ended.Exception;
                ((ConcurrentDictionary<Task, string>)state!).TryRemove(ended, out _);
            },
            _abandoned, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Tells calls to end: long work when a stop begins, everything when the drain's time is over.</summary>
    public void CancelCalls(bool longWorkOnly) => _calls.CancelRunning(longWorkOnly);

    /// <summary>For the watchdog. A call that blocks its thread cannot be taken back, but it is named, counted and opens the breaker.</summary>
    public void ExpireLateCalls()
    {
        foreach (var call in _calls.Expire(Now))
        {
            if (call.Cause != ExpiryCause.Retired)
            {
                CountFailure(Faults.Expired(call));
            }
        }
    }

    public void Dispose()
    {
        _meter.Dispose();
        _abandoned.Clear();
    }

    private void Record(RunningCall call)
    {
        var elapsed = _time.GetElapsedTime(call.StartedAt).TotalMilliseconds;
        _latency.Add(elapsed);
        call.Point.Duration.Record(elapsed);
    }

    private void CountFailure(PluginFaultException fault)
    {
        Interlocked.Increment(ref _failures);
        _failureCounter.Add(1);
        LogFault(Plugin, fault.Message, fault.CauseText);
        _breaker.OnFailure(fault.Message);
    }
}
