using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers;

/// <summary>A request that is under way.</summary>
internal sealed class PendingCall(WorkerSession session, uint id, string subject)
{
    // Answers are taken up elsewhere: the reading thread must go on reading.
    private readonly TaskCompletionSource<Frame> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WorkerSession Session => session;

    public uint Id => id;

    /// <summary>For messages.</summary>
    public string Subject => subject;

    /// <summary>Where the worker may put the memory of its answer. Given once.</summary>
    public Segment? Room { get; set; }

    public Task<Frame> Answer => _answer.Task;

    public void Answered(in Frame frame) => _answer.TrySetResult(frame);

    public void Failed(Exception exception) => _answer.TrySetException(exception);
}
