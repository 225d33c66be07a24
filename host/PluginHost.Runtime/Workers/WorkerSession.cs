using System.Collections.Concurrent;
using System.Text;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Processes;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

/// <summary>One life of a worker: a process, the calls that are under way in it, and why it ended.</summary>
/// <param name="plugin">Whose it is.</param>
/// <param name="process">Just started.</param>
/// <param name="options">How patient to be.</param>
/// <param name="onEvent">Hears what the worker tells. Called on the reading thread: must be quick.</param>
/// <param name="segments">Where its memory is, where it had to be told that before it was started.</param>
internal sealed class WorkerSession(PluginId plugin, WorkerProcess process, WorkerOptions options, Action<Frame> onEvent, SegmentPool? segments = null) : IAsyncDisposable
{
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<uint, PendingCall> _calls = new();
    private readonly FrameWriter _writer = new(process.Input);
    private readonly TaskCompletionSource<Refusal> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Hello> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<WorkerEnd, Refusal>? _why;
    private volatile Refusal? _end;
    private uint _lastCall;

    public int ProcessId => process.Id;

    /// <summary>Memory that both sides see.</summary>
    public SegmentPool Segments { get; } = segments ?? new SegmentPool();

    /// <summary>Whether it has answered a call of a capability.</summary>
    public bool WasUseful { get; set; }

    /// <summary>Why it takes no more calls, once it does not.</summary>
    public Refusal? End => _end;

    /// <summary>Completes when the process is gone and its calls have failed.</summary>
    public Task<Refusal> Ended => _ended.Task;

    /// <summary>The worker's own first words.</summary>
    public Task<Hello> Hello => _hello.Task;

    public void Open()
    {
        var thread = new Thread(Read) { IsBackground = true, Name = $"PluginHost worker {process.Id} {plugin}" };
        thread.UnsafeStart();
    }

    /// <param name="method">What is called.</param>
    /// <param name="subject">How messages call it.</param>
    /// <param name="payload">The request.</param>
    /// <param name="cancellationToken">Tells the worker to end the call, and ends the worker where it does not.</param>
    /// <exception cref="WorkerEndedException">The worker ended before it answered.</exception>
    public async ValueTask<WorkerAnswer> CallAsync(string method, string subject, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var call = new PendingCall(this, Interlocked.Increment(ref _lastCall), subject);
        _calls[call.Id] = call;
        if (_end is { } end)
        {
            _calls.TryRemove(call.Id, out _);
            throw new WorkerEndedException(end);
        }

        try
        {
            // Not awaited: a worker that reads nothing would hold the caller here. Frames are written in the order in which they are begun.
            var written = WriteAsync(new Frame(FrameKind.Request, call.Id, method, payload));
            await using var registration = cancellationToken.UnsafeRegister(static state => _ = ((PendingCall)state!).Session.CancelAsync((PendingCall)state), call);
            var answer = await call.Answer;
            await written;
            return new WorkerAnswer(answer, call.Room);
        }
        finally
        {
            _calls.TryRemove(call.Id, out _);
        }
    }

    /// <summary>Tells the worker something. What cannot be delivered is lost with the worker.</summary>
    public ValueTask TellAsync(string what, ReadOnlyMemory<byte> payload) => WriteAsync(new Frame(FrameKind.Event, 0, what, payload));

    /// <summary>Kills it for a reason; the first one counts.</summary>
    public Task<Refusal> EndAsync(Func<WorkerEnd, Refusal> why)
    {
        Interlocked.CompareExchange(ref _why, why, null);
        process.Kill();
        return FinishAsync(EndPatience);
    }

    /// <summary>Waits for an end that it was asked for, and kills it where that does not come.</summary>
    public Task<Refusal> CloseAsync(TimeSpan patience)
    {
        Interlocked.CompareExchange(ref _why, _ => WorkerFaults.Stopped(plugin), null);
        return FinishAsync(patience);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(_ => WorkerFaults.Stopped(plugin));
        _writer.Dispose();
        Segments.Dispose();
        process.Dispose();
    }

    private async Task CancelAsync(PendingCall call)
    {
        var grace = Task.Delay(options.CancelGrace);
        var cancel = WriteAsync(new Frame(FrameKind.Cancel, call.Id, "", default)).AsTask();
        if (await Task.WhenAny(grace, call.Answer) == grace && _calls.ContainsKey(call.Id))
        {
            await EndAsync(end => WorkerFaults.Hung(plugin, call.Subject, options.CancelGrace, end));
        }

        await cancel;
    }

    private async ValueTask WriteAsync(Frame frame)
    {
        try
        {
            await _writer.WriteAsync(frame);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // It closed its end. That it did is what its calls fail with, whoever notices first.
            _ = FinishAsync(EndPatience);
        }
    }

    private void Read()
    {
        try
        {
            var reader = new FrameReader(process.Output);
            while (reader.Read() is { } frame)
            {
                Take(frame);
            }
        }
        catch (ProtocolException exception)
        {
            _ = EndAsync(_ => WorkerFaults.BrokeProtocol(plugin, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // As good as the end of the stream.
        }

        _ = FinishAsync(EndPatience);
    }

    private void Take(in Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Reply or FrameKind.Error when _calls.TryRemove(frame.Call, out var call):
                call.Answered(frame);
                break;
            case FrameKind.Reply or FrameKind.Error:
                throw new ProtocolException($"it answered call {frame.Call}, which nobody waits for");
            case FrameKind.Event when frame.Method == WorkerMessages.Room:
                GiveRoom(frame);
                break;
            case FrameKind.Event when frame.Method == WorkerMessages.Hello:
                _hello.TrySetResult(WorkerJson.Read(frame, WorkerJson.Default.Hello));
                break;
            case FrameKind.Event:
                onEvent(frame);
                break;
            default:
                throw new ProtocolException($"it sent a frame of kind {frame.Kind}");
        }
    }

    private void GiveRoom(in Frame frame)
    {
        if (!_calls.TryGetValue(frame.Call, out var call) || call.Room is not null)
        {
            throw new ProtocolException($"it asked for memory for call {frame.Call}, which is not under way or has some");
        }

        call.Room = Segments.Rent(RoomRequest.Read(frame));
        _ = WriteAsync(new Frame(FrameKind.Event, call.Id, WorkerMessages.Room, Encoding.ASCII.GetBytes(call.Room.Name))).AsTask();
    }

    // Calls fail only when the process is gone: who tries again at once gets a new one.
    private async Task<Refusal> FinishAsync(TimeSpan patience)
    {
        var end = await process.EndAsync(patience);
        var why = Volatile.Read(ref _why);
        _end ??= why?.Invoke(end) ?? WorkerFaults.Ended(plugin, end);
        var ids = _calls.Keys;
        var isShared = why is null && ids.Count > 1;
        foreach (var id in ids)
        {
            if (_calls.TryRemove(id, out var call))
            {
                call.Failed(new WorkerEndedException(_end) { IsShared = isShared });
            }
        }

        if (_hello.TrySetException(new WorkerEndedException(_end)))
        {
            // Looked at: whoever waits for it hears of it, and nobody has to.
            _ = _hello.Task.Exception;
        }

        _ended.TrySetResult(_end);
        return _end;
    }
}
