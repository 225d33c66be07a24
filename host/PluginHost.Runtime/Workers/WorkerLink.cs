using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Workers.Calls;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Processes;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

/// <summary>The way from one instance of a plugin to its worker, whichever process that is: starts it, starts it again, and ends it.</summary>
internal sealed partial class WorkerLink : ISettingsBinding, IAsyncDisposable
{
    private readonly WorkerSetup _setup;
    private readonly ILogger _log;
    private readonly ContractCodec _codec = new();
    private readonly WorkerBackoff _backoff;
    private readonly Lock _lock = new();
    private volatile WorkerSession? _current;
    private Task<WorkerSession>? _starting;
    private volatile bool _closed;
    private volatile IReadOnlyList<WorkerLimit> _limits = [];

    public WorkerLink(WorkerSetup setup)
    {
        _setup = setup;
        _log = setup.Logging.CreateLogger(setup.Plugin.Value);
        _backoff = new WorkerBackoff(setup.Options, setup.Time);
        setup.Settings?.Attach(this);
    }

    public WorkerSnapshot Snapshot => new(_current is { End: null } session ? session.ProcessId : null, _backoff.Restarts, _limits);

    /// <summary>What the plugin registered when it was started last.</summary>
    public StartReply? Registered { get; private set; }

    /// <exception cref="WorkerEndedException">It ended while it started.</exception>
    /// <exception cref="ActivationFailedException">The plugin would not start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken) => await GetAsync(cancellationToken);

    public async ValueTask<TResult> CallAsync<TRequest, TResult>(string method, string subject, TRequest request, CancellationToken cancellationToken)
    {
        var message = _codec.Write(request);
        var session = _current is { End: null } running ? running : await GetAsync(cancellationToken);
        Segment? sent = null;
        Segment? room = null;
        var isMapped = false;
        try
        {
            sent = Send(session, message);
            var answer = await session.CallAsync(method, subject, SegmentedPayload.Pack(sent?.Name ?? "", message.Json), cancellationToken);
            room = answer.Room;
            isMapped = answer.Frame.Kind == FrameKind.Reply;
            return isMapped ? Receive<TResult>(answer) : throw WorkerErrors.ToException(answer.Frame, cancellationToken);
        }
        catch (ProtocolException exception)
        {
            throw new WorkerEndedException(await session.EndAsync(_ => WorkerFaults.BrokeProtocol(_setup.Plugin, exception.Message)));
        }
        catch (ObjectDisposedException) when (session.End is { } end)
        {
            throw new WorkerEndedException(end);
        }
        finally
        {
            // An answer says that the worker is done with both; a worker that ended takes its segments with it.
            foreach (var segment in new[] { sent, room })
            {
                if (segment is not null && !session.Segments.Return(segment, isMapped))
                {
                    _ = session.TellAsync(WorkerMessages.Forget, Encoding.ASCII.GetBytes(segment.Name)).AsTask();
                }
            }
        }
    }

    /// <summary>Its worker is told the values; that the plugin's type takes them is not waited for.</summary>
    public Action Prepare(JsonObject values)
    {
        var payload = WorkerJson.Write(values, WorkerJson.Default.JsonObject);
        return () =>
        {
            if (_current is { End: null } session)
            {
                _ = session.TellAsync(WorkerMessages.Settings, payload).AsTask();
            }
        };
    }

    /// <summary>Asks the plugin to stop, then ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        Task<WorkerSession>? starting;
        lock (_lock)
        {
            _closed = true;
            starting = _starting;
        }

        _setup.Settings?.Detach(this);
        if (starting is not null && !starting.IsCompleted)
        {
            await starting.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).WaitAsync(_setup.StopDeadline).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_current is { } session)
        {
            await StopAsync(session);
            await session.DisposeAsync();
        }
    }

    private static Segment? Send(WorkerSession session, EncodedMessage message)
    {
        if (message.Bytes == 0)
        {
            return null;
        }

        var segment = session.Segments.Rent(message.Bytes);
        segment.Write(message);
        return segment;
    }

    private TResult Receive<TResult>(WorkerAnswer answer)
    {
        var (segment, json) = SegmentedPayload.Unpack(answer.Frame.Payload);
        return segment == (answer.Room?.Name ?? "") ? _codec.Read<TResult>(json, answer.Room) : throw new ProtocolException("it answered with memory that it was not given");
    }

    private async Task<WorkerSession> GetAsync(CancellationToken cancellationToken)
    {
        Task<WorkerSession> starting;
        lock (_lock)
        {
            if (_closed)
            {
                throw Faults.LeaseClosed(_setup.Plugin, "worker");
            }

            if (_current is { End: null } running)
            {
                return running;
            }

            if (_starting is null || _starting.IsCompleted)
            {
                _starting = Task.Run(RestartAsync, CancellationToken.None);
            }

            starting = _starting;
        }

        return await starting.WaitAsync(cancellationToken);
    }

    private async Task<WorkerSession> RestartAsync()
    {
        if (_current is { } old)
        {
            await old.DisposeAsync();
        }

        await _backoff.WaitAsync();
        WorkerProcess process;
        try
        {
            process = WorkerProcess.Start(WorkerProgram.Describe(_setup.Options, _setup.Plugin, _setup.Folder));
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ActivationFailedException(WorkerFaults.CannotStart(_setup.Plugin, exception.Message));
        }

        process.FollowErrors(line => LogPrinted(line));
        var session = new WorkerSession(_setup.Plugin, process, _setup.Options, OnEvent);
        try
        {
            session.Open();
            await GreetAsync(session);
            _limits = ProcessLimits.Apply(process.Id, _setup.Options);
            var answer = await session.CallAsync(WorkerMessages.Start, "start", WorkerJson.Write(_setup.ToStart(session.Segments.Folder), WorkerJson.Default.StartRequest), CancellationToken.None).AsTask().WaitAsync(_setup.StartDeadline);
            Registered = answer.Frame.Kind == FrameKind.Reply ? WorkerJson.Read(answer.Frame, WorkerJson.Default.StartReply) : throw WorkerErrors.ToActivationFailure(answer.Frame, _setup.Plugin);
        }
        catch (Exception exception)
        {
            await session.DisposeAsync();
            throw exception switch
            {
                TimeoutException => new ActivationFailedException(WorkerFaults.CannotStart(_setup.Plugin, "it did not finish its start in time")),
                ProtocolException => new ActivationFailedException(WorkerFaults.BrokeProtocol(_setup.Plugin, exception.Message)),
                WorkerEndedException ended => new ActivationFailedException(ended.Refusal),
                _ => exception,
            };
        }

        lock (_lock)
        {
            _current = session;
        }

        // Ended while it started: nobody else knows of this process.
        if (_closed)
        {
            await session.DisposeAsync();
            throw Faults.LeaseClosed(_setup.Plugin, "worker");
        }

        LogStarted(_setup.Plugin, process.Id);
        _ = WatchAsync(session);
        return session;
    }

    // Nobody may be calling when it ends.
    private async Task WatchAsync(WorkerSession session)
    {
        var why = await session.Ended;
        if (!_closed)
        {
            LogEnded(_setup.Plugin, session.ProcessId, why.Reason);
        }
    }

    private async Task GreetAsync(WorkerSession session)
    {
        var hello = await session.Hello.WaitAsync(_setup.StartDeadline);
        var sdk = typeof(IPlugin).Assembly.GetName().Version?.ToString() ?? "";
        if (hello.Version != WorkerMessages.Version || hello.Sdk != sdk)
        {
            throw new ProtocolException($"it speaks version {hello.Version} with SDK {hello.Sdk}, and the host version {WorkerMessages.Version} with SDK {sdk}");
        }
    }

    private async Task StopAsync(WorkerSession session)
    {
        if (session.End is not null)
        {
            return;
        }

        try
        {
            await session.CallAsync(WorkerMessages.Stop, "stop", default, CancellationToken.None).AsTask().WaitAsync(_setup.StopDeadline);
            await session.CloseAsync(_setup.StopDeadline);
        }
        catch (Exception exception) when (exception is TimeoutException or WorkerEndedException)
        {
            LogStopped(_setup.Plugin, exception.Message);
        }
    }

    private void OnEvent(Frame frame)
    {
        switch (frame.Method)
        {
            case WorkerMessages.Log:
                var line = WorkerJson.Read(frame, WorkerJson.Default.LogLine);
                LogLine(line.Level, line.Category, ExceptionText.Shorten(line.Text));
                break;
            case WorkerMessages.Shortcoming:
                _setup.Report(frame.Payload.IsEmpty ? null : WorkerJson.Read(frame, WorkerJson.Default.Refusal));
                break;
            default:
                throw new ProtocolException("it told of something that the host does not know");
        }
    }
}
