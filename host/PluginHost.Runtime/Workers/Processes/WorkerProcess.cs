using System.ComponentModel;
using System.Diagnostics;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers.Processes;

/// <summary>One child process. Knows nothing of what is said over its streams.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan KillPatience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private static readonly TimeSpan TailPatience = TimeSpan.FromMilliseconds(500);

    private readonly ErrorTail _tail = new();
    private readonly TaskCompletionSource _errorsRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(Process process)
    {
        _process = process;
        Id = process.Id;
    }

    public int Id { get; }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static WorkerProcess Start(ProcessStartInfo info) => new(Process.Start(info)!);

    /// <summary>Hands on each line that the process writes beside the protocol, until it ends.</summary>
    public void FollowErrors(Action<string> line)
    {
        var reader = _process.StandardError;
        var thread = new Thread(() => Follow(reader, line)) { IsBackground = true, Name = $"PluginHost worker {Id} errors" };
        thread.UnsafeStart();
    }

    /// <summary>Ends it with all that it started. Does nothing where it has ended.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It ended in between, or a part of the tree did.
        }
    }

    /// <summary>Waits for the end that the closed streams announced, and hurries it up where it does not come.</summary>
    public async Task<WorkerEnd> EndAsync(TimeSpan patience)
    {
        if (!await ExitsAsync(patience))
        {
            Kill();
            if (!await ExitsAsync(KillPatience))
            {
                return new WorkerEnd("could not be killed", null);
            }
        }

        // What the runtime printed before the end may still be on its way; a child of the child may keep the stream open for ever.
        await _errorsRead.Task.WaitAsync(TailPatience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new WorkerEnd(ExitText.Of(_process.ExitCode), _tail.Verdict);
    }

    public void Dispose() => _process.Dispose();

    private async Task<bool> ExitsAsync(TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Follow(StreamReader reader, Action<string> line)
    {
        var lines = new BoundedLines(reader);
        try
        {
            while (lines.Next() is { } text)
            {
                _tail.Add(text);
                line(text);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process is being ended.
        }
        finally
        {
            _errorsRead.TrySetResult();
        }
    }
}
