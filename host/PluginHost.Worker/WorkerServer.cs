using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using PluginHost.Runtime.Workers;
using PluginHost.Runtime.Workers.Calls;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Sdk;
using PluginHost.Worker.Memory;
using PluginHost.Worker.Sandbox;
using PluginHost.Worker.Services;

namespace PluginHost.Worker;

/// <summary>Answers the host until it is gone.</summary>
internal sealed class WorkerServer
{
    private readonly FrameReader _reader;
    private readonly FrameWriter _writer;
    private readonly ContractCodec _codec = new();
    private readonly ConcurrentDictionary<uint, CancellationTokenSource> _running = new();
    private readonly ServedPlugin _plugin;
    private readonly SandboxReport? _sandbox;
    private readonly ConcurrentDictionary<uint, TaskCompletionSource<string>> _rooms = new();
    private volatile MappedSegments? _segments;
    private Task _changes = Task.CompletedTask;

    public WorkerServer(Stream input, Stream output, SandboxReport? sandbox)
    {
        _sandbox = sandbox;
        _reader = new FrameReader(input);
        _writer = new FrameWriter(output);
        _plugin = new ServedPlugin(new HostLink(Tell));
    }

    /// <summary>Reads on this thread, which runs nothing of the plugin's: it sees the end of the host whatever the plugin is busy with.</summary>
    public void Run()
    {
        Tell(WorkerMessages.Hello, WorkerJson.Write(new Hello(WorkerMessages.Version, typeof(IPlugin).Assembly.GetName().Version?.ToString() ?? "", _sandbox), WorkerJson.Default.Hello));
        try
        {
            while (_reader.Read() is { } frame)
            {
                Take(frame);
            }
        }
        finally
        {
            // Not Environment.Exit: that would wait for what the plugin does at the end of its process.
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }
    }

    private void Take(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Request:
                var cancellation = new CancellationTokenSource();
                _running[frame.Call] = cancellation;
                _ = Task.Run(() => AnswerAsync(frame, cancellation));
                break;
            case FrameKind.Cancel when _running.TryGetValue(frame.Call, out var call):
                _ = Task.Run(() => Cancel(call));
                break;
            case FrameKind.Event when frame.Method == WorkerMessages.Room && _rooms.TryRemove(frame.Call, out var waiting):
                waiting.TrySetResult(Encoding.ASCII.GetString(frame.Payload.Span));
                break;
            case FrameKind.Event when frame.Method == WorkerMessages.Forget:
                _segments?.Forget(Encoding.ASCII.GetString(frame.Payload.Span));
                break;
            case FrameKind.Event when frame.Method == WorkerMessages.Settings:
                _changes = ChangeAsync(_changes, WorkerJson.Read(frame, WorkerJson.Default.JsonObject));
                break;
        }
    }

    // One after the other, and not on the reading thread: what listens to changes is the plugin's.
    private async Task ChangeAsync(Task before, JsonObject values)
    {
        await before;
        await Task.Run(() => _plugin.Change(values));
    }

    private static void Cancel(CancellationTokenSource call)
    {
        try
        {
            call.Cancel();
        }
        catch (Exception exception) when (exception is ObjectDisposedException or AggregateException)
        {
            // The call ended in between, or the plugin's own registration threw.
        }
    }

    private async Task AnswerAsync(Frame frame, CancellationTokenSource cancellation)
    {
        Frame answer;
        try
        {
            answer = new Frame(FrameKind.Reply, frame.Call, "", await ServeAsync(frame, cancellation.Token));
        }
        catch (Exception exception)
        {
            answer = new Frame(FrameKind.Error, frame.Call, "", WorkerJson.Write(Denials.Name(WorkerErrors.Describe(exception), exception, _sandbox), WorkerJson.Default.ErrorReply));
        }

        _running.TryRemove(frame.Call, out _);
        cancellation.Dispose();
        await _writer.WriteAsync(answer);
        if (frame.Method == WorkerMessages.Stop)
        {
            Environment.Exit(0);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> ServeAsync(Frame frame, CancellationToken cancellationToken)
    {
        switch (frame.Method)
        {
            case WorkerMessages.Start:
                var start = WorkerJson.Read(frame, WorkerJson.Default.StartRequest);
                _segments = new MappedSegments(start.Segments);
                var registered = await _plugin.StartAsync(start, cancellationToken);
                return WorkerJson.Write(registered, WorkerJson.Default.StartReply);
            case WorkerMessages.CheckSettings:
                _plugin.Check(WorkerJson.Read(frame, WorkerJson.Default.JsonObject));
                return default;
            case WorkerMessages.Stop:
                await _plugin.StopAsync(cancellationToken);
                return default;
            default:
                return await CallAsync(frame, cancellationToken);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> CallAsync(Frame frame, CancellationToken cancellationToken)
    {
        var (method, implementation) = _plugin.Find(frame.Method);
        var (segment, json) = SegmentedPayload.Unpack(frame.Payload);
        var result = await method.ServeAsync(implementation, json, segment.Length == 0 ? null : _segments!.Get(segment), _codec, cancellationToken);
        if (result.Bytes == 0)
        {
            return SegmentedPayload.Pack("", result.Json);
        }

        var room = await AskForRoomAsync(frame.Call, result.Bytes);
        _segments!.Get(room).Write(result);
        return SegmentedPayload.Pack(room, result.Json);
    }

    private async Task<string> AskForRoomAsync(uint call, long bytes)
    {
        var given = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _rooms[call] = given;
        await _writer.WriteAsync(new Frame(FrameKind.Event, call, WorkerMessages.Room, RoomRequest.Write(bytes)));
        return await given.Task;
    }

    private void Tell(string what, ReadOnlyMemory<byte> payload) => _ = TellAsync(new Frame(FrameKind.Event, 0, what, payload));

    private async Task TellAsync(Frame frame)
    {
        try
        {
            await _writer.WriteAsync(frame);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            // The host is gone, or the line is too long for it.
        }
    }
}
