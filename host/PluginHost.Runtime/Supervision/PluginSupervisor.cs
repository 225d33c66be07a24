using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.SafeMode;
using PluginHost.Runtime.Workers;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

/// <summary>Watches over the calls into one plugin instance: counts, times, breaker, leases, and what never came back.</summary>
internal sealed partial class PluginSupervisor : IDisposable
{
    // One warning a minute for each method says enough.
    private static readonly TimeSpan SlowWarningEvery = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ISupervisionListener _listener;
    private readonly ICallTrace? _trace;
    private readonly double _slowMilliseconds;
    private readonly CircuitBreaker _breaker;
    private readonly Counter<long> _failureCounter;
    private ImmutableArray<CallGroup> _groups;
    private long _pastCalls;
    private long _failures;

    public PluginSupervisor(
        PluginId plugin, SupervisionPolicy policy, TimeProvider time, ILogger log, ISupervisionListener listener, ICallTrace? trace = null, string version = "")
    {
        _trace = trace;
        _listener = listener;
        _slowMilliseconds = policy.SlowCall > TimeSpan.Zero ? policy.SlowCall.TotalMilliseconds : double.PositiveInfinity;
        Plugin = plugin;
        Version = version;
        Policy = policy;
        _time = time;
        _log = log;
        _breaker = new CircuitBreaker(plugin, policy, time, listener);
        Own = new CallGroup(this);
        _groups = [Own];
        _failureCounter = Own.Meter.CreateCounter<long>(MetricNames.Failures, "{failure}", "Calls that threw or missed their deadline", [new(MetricNames.PluginTag, plugin.Value)]);
    }

    public PluginId Plugin { get; }

    public string Version { get; }

    public SupervisionPolicy Policy { get; }

    /// <summary>What the whole instance ends with.</summary>
    public CallGroup Own { get; }

    public CallGate Gate => Own.Gate;

    public long Now => _time.GetTimestamp();

    public PluginHealth Health
    {
        get
        {
            var groups = _groups;
            FenceOperation[] called = [.. groups.SelectMany(group => group.Called)];
            // While offers are exchanged there are two of a name: people see the one that can be called.
            var listed = groups.Where(group => group == Own || !group.Gate.IsClosed).SelectMany(group => group.Called);
            var (p50, p99) = LatencyMix.Percentiles(called.Select(operation => operation.Latency));
            return new PluginHealth(Interlocked.Read(ref _pastCalls) + called.Sum(operation => operation.Latency.Count), Interlocked.Read(ref _failures), p50, p99, _breaker.IsOpen)
            {
                Methods = [.. listed.Select(operation => operation.Health)
                    .OrderBy(method => method.Contract, StringComparer.Ordinal).ThenBy(method => method.Capability, StringComparer.Ordinal).ThenBy(method => method.Method, StringComparer.Ordinal)],
            };
        }
    }

    /// <summary>Calls that have not returned.</summary>
    public IEnumerable<string> Inside => _groups.SelectMany(group => group.Inside);

    public FencePoint Point(string subject, string faultCode, TimeSpan? deadline, bool longWork = false, bool isNotice = false, string? contract = null) =>
        Own.Point(subject, faultCode, deadline, longWork, isNotice, contract);

    public CallGroup AddGroup()
    {
        var group = new CallGroup(this);
        ImmutableInterlocked.Update(ref _groups, static (list, item) => list.Add(item), group);
        return group;
    }

    /// <summary>Forgets a group that is drained; its calls stay counted.</summary>
    public void Remove(CallGroup group)
    {
        Interlocked.Add(ref _pastCalls, group.Called.Sum(operation => operation.Latency.Count));
        ImmutableInterlocked.Update(ref _groups, static (list, item) => list.Remove(item), group);
        group.Dispose();
    }

    public Counter<long> HttpRequests(string client) =>
        Own.Meter.CreateCounter<long>(MetricNames.HttpRequests, "{request}", "Requests made by a plugin's HTTP clients", [new(MetricNames.PluginTag, Plugin.Value), new("client", client)]);

    public long ToTicks(TimeSpan span) => (long)(span.TotalSeconds * _time.TimestampFrequency);

    public RunningCall Enter(FenceOperation operation, TimeSpan? deadline, CancellationToken caller)
    {
        var point = operation.Point;
        caller.ThrowIfCancellationRequested();
        var retryAfter = TimeSpan.Zero;
        if (!point.IsNotice && !_breaker.TryEnter(out retryAfter))
        {
            throw Faults.BreakerOpen(Plugin, point.Subject, retryAfter);
        }

        _trace?.Called(Plugin);
        var call = point.Calls.Take();
        call.Begin(operation, Now, deadline, caller);
        if (CallTracing.IsOn)
        {
            call.Span = CallTracing.Begin(operation);
        }

        return call;
    }

    /// <exception cref="PluginFaultException">It returned, but after its deadline.</exception>
    public void Succeed(RunningCall call)
    {
        var milliseconds = Record(call);
        var point = call.Operation.Point;
        if (!call.TryEnd())
        {
            point.Calls.Discard(call);
            throw Answer(call.Span, Faults.Expired(call));
        }

        WarnIfSlow(call, milliseconds);
        if (call.Span is { } span)
        {
            CallTracing.Succeeded(span);
        }

        if (!point.IsNotice)
        {
            _breaker.OnSuccess();
        }

        point.Calls.GiveBack(call);
    }

    /// <summary>Counts a call that threw, and makes the exception its caller gets: text only, as an exception object keeps the code it passed through alive.</summary>
    public Exception Fail(RunningCall call, Exception exception, CancellationToken caller)
    {
        var milliseconds = Record(call);
        var span = call.Span;
        if (!call.TryEnd())
        {
            call.Operation.Point.Calls.Discard(call);
            return Answer(span, call.Cause == ExpiryCause.Caller ? new OperationCanceledException(caller) : Faults.Expired(call));
        }

        WarnIfSlow(call, milliseconds);
        var (operation, cause) = (call.Operation, call.Cause);
        operation.Point.Calls.GiveBack(call);
        return Answer(span, Judge(operation, cause, exception, caller));
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
            CountFailure(fault, subject, operation);
        }
    }

    /// <summary>Lists what went wrong where no call failed: it does not count against the plugin.</summary>
    public void Note(string subject, string operation, Refusal refusal)
    {
        LogFault(Plugin, refusal.ToString(), null);
        _listener.OnFault(new PluginFault(_time.GetUtcNow(), subject, operation, refusal.Code, ExceptionText.Shorten(refusal.Reason)));
    }

    /// <summary>Tells calls to end: long work when a stop begins, everything when the drain's time is over.</summary>
    public void CancelCalls(bool longWorkOnly)
    {
        foreach (var group in _groups)
        {
            group.Calls.CancelRunning(longWorkOnly);
        }
    }

    /// <summary>For the watchdog. A call that blocks its thread cannot be taken back, but it is named, counted and opens the breaker.</summary>
    public void ExpireLateCalls()
    {
        foreach (var group in _groups)
        {
            Expire(group, Now);
        }
    }

    /// <summary>Lets go of whoever still waits for a call into a group that ends: the watchdog looks at it no more.</summary>
    public void LetGo(CallGroup group)
    {
        // Cancelled first: who is let go for this reason is not blamed.
        group.Calls.CancelRunning(longWorkOnly: false);
        Expire(group, long.MaxValue);
    }

    public void Dispose()
    {
        foreach (var group in _groups)
        {
            group.Dispose();
        }
    }

    private void Expire(CallGroup group, long now)
    {
        foreach (var call in group.Calls.Expire(now))
        {
            try
            {
                // Counted first: a caller that hears of it finds it in the plugin's health.
                if (call.Cause != ExpiryCause.Retired)
                {
                    call.Operation.Failed();
                    CountFailure(Faults.Expired(call), call.Operation.Point.Subject, call.Operation.Name);
                }
            }
            finally
            {
                call.LetGo();
            }
        }
    }

    private double Record(RunningCall call)
    {
        var elapsed = _time.GetElapsedTime(call.StartedAt).TotalMilliseconds;
        call.Operation.Ended(elapsed);
        call.Operation.Point.Duration.Record(elapsed);
        return elapsed;
    }

    // What has no deadline takes as long as it takes: streams, uploads, jobs.
    private void WarnIfSlow(RunningCall call, double milliseconds)
    {
        if (milliseconds > _slowMilliseconds && call.Deadline is not null
            && call.Operation.SlowWarnings.MaySpeak(Now, ToTicks(SlowWarningEvery), out var keptBack))
        {
            var point = call.Operation.Point;
            LogSlow(Plugin, point.Contract, point.Subject, call.Operation.Name, milliseconds, _slowMilliseconds, keptBack, Activity.Current?.TraceId.ToHexString() ?? "none");
        }
    }

    private Exception Judge(FenceOperation operation, ExpiryCause cause, Exception exception, CancellationToken caller)
    {
        var point = operation.Point;
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

        var fault = exception is WorkerEndedException ended ? Faults.WorkerEnded(Plugin, ended.Refusal) : Faults.Threw(Plugin, point.Subject, operation.Name, point.FaultCode, exception);
        operation.Failed();
        CountFailure(fault, point.Subject, operation.Name);
        return fault;
    }

    private static Exception Answer(Activity? span, Exception answer)
    {
        if (span is not null)
        {
            CallTracing.Failed(span, answer);
        }

        return answer;
    }

    private void CountFailure(PluginFaultException fault, string subject, string operation)
    {
        Interlocked.Increment(ref _failures);
        _failureCounter.Add(1);
        LogFault(Plugin, fault.Message, fault.CauseText);
        _listener.OnFault(new PluginFault(_time.GetUtcNow(), subject, operation, fault.Code, ExceptionText.Shorten(fault.Message)));
        _breaker.OnFailure(fault.Message);
    }
}
