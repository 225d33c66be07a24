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
    private readonly ContractCodec _codec;
    private readonly WorkerTurns _turns = new();
    private readonly WorkerBackoff _backoff;
    private readonly Lock _lock = new();
    private volatile WorkerSession? _current;
    private Task<WorkerSession>? _starting;
    private volatile bool _closed;
    private volatile IReadOnlyList<WorkerLimit> _limits = [];

    public WorkerLink(WorkerSetup setup)
    {
        _setup = setup;
        _codec = new ContractCodec(setup.Sandbox.Lending);
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

    /// <remarks>
    /// A call whose process ended with others in it is made again, by itself, so that only what ends a process fails. What a worker serves answers the same again.
    /// </remarks>
    public ValueTask<TResult> CallAsync<TRequest, TResult>(string method, string subject, TRequest request, CancellationToken cancellationToken) =>
        _turns.TakeAsync(() => CallOnceAsync<TRequest, TResult>(method, subject, request, cancellationToken), cancellationToken);

    private async ValueTask<TResult> CallOnceAsync<TRequest, TResult>(string method, string subject, TRequest request, CancellationToken cancellationToken)
    {
        var message = _codec.Write(request);
        try
        {
            return await CallOnceAsync<TResult>(method, subject, message, cancellationToken);
        }
        finally
        {
            foreach (var lent in message.Lent)
            {
                _setup.Sandbox.Lending.TakeBack(lent);
            }
        }
    }

    private async ValueTask<TResult> CallOnceAsync<TResult>(string method, string subject, EncodedMessage message, CancellationToken cancellationToken)
    {
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
            session.WasUseful = true;
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

        _setup.Sandbox.Dispose();
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
