namespace PluginHost.Runtime.Lifecycle;

/// <summary>Measures the steps of a transition.</summary>
internal sealed class StepClock(TimeProvider time)
{
    private readonly List<TransitionStep> _steps = [];
    private long _last = time.GetTimestamp();

    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    public IReadOnlyList<TransitionStep> Steps => [.. _steps];

    /// <summary>Says that what happened since the last mark was this step.</summary>
    public void Mark(string step)
    {
        var now = time.GetTimestamp();
        _steps.Add(new TransitionStep(step, Math.Round(time.GetElapsedTime(_last, now).TotalMilliseconds, 3)));
        _last = now;
    }
}
