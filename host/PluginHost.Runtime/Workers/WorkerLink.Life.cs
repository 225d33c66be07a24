using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Processes;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

internal sealed partial class WorkerLink
{
    private static int s_warned;

    private async Task<WorkerSession> RestartAsync()
    {
        if (_current is { } old)
        {
            await old.DisposeAsync();
        }

        await _backoff.WaitAsync(_current?.WasUseful ?? false);
        var segments = new SegmentPool();
        WorkerProcess process;
        try
        {
            var program = WorkerProgram.Describe(_setup.Options, _setup.Plugin, _setup.Folder);
            _setup.Sandbox.Prepare(program.Environment, _setup.Options, _setup.Folders, _setup.Folder, segments.Folder);
            process = WorkerProcess.Start(program);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            segments.Dispose();
            throw new ActivationFailedException(WorkerFaults.CannotStart(_setup.Plugin, exception.Message));
        }

        process.FollowErrors(line => LogPrinted(line));
        var session = new WorkerSession(_setup.Plugin, process, _setup.Options, OnEvent, segments);
        try
        {
            session.Open();
            var hello = await GreetAsync(session);
            _limits = [.. ProcessLimits.Apply(process.Id, _setup.Options, _setup.Sandbox.MayProcesses), .. ShutIn(hello.Sandbox)];
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

    private async Task<Hello> GreetAsync(WorkerSession session)
    {
        var hello = await session.Hello.WaitAsync(_setup.StartDeadline);
        var sdk = typeof(IPlugin).Assembly.GetName().Version?.ToString() ?? "";
        if (hello.Version != WorkerMessages.Version || hello.Sdk != sdk)
        {
            throw new ProtocolException($"it speaks version {hello.Version} with SDK {hello.Sdk}, and the host version {WorkerMessages.Version} with SDK {sdk}");
        }

        return hello;
    }

    // What does not hold is said once a process: it is the kernel that lacks it, and not the plugin.
    private IReadOnlyList<WorkerLimit> ShutIn(SandboxReport? report)
    {
        var limits = _setup.Sandbox.Begin(report);
        var missing = string.Join(", ", limits.Where(static limit => !limit.IsGranted).Select(static limit => $"'{limit.Name}'"));
        if (missing.Length > 0 && _setup.Sandbox.IsRequired)
        {
            throw new ActivationFailedException(WorkerFaults.NotShutIn(_setup.Plugin, missing));
        }

        if (missing.Length > 0 && !_setup.Sandbox.IsOff && Interlocked.Exchange(ref s_warned, 1) == 0)
        {
            LogNotShutIn(missing);
        }

        return limits;
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
}
