using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>How fast a job goes, from what it did within the last seconds.</summary>
internal sealed class JobRate(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);
    private readonly Lock _gate = new();
    private readonly Queue<(long At, long Done)> _samples = new();

    public void Add(long done)
    {
        lock (_gate)
        {
            _samples.Enqueue((time.GetTimestamp(), done));
            while (_samples.Count > 2 && time.GetElapsedTime(_samples.Peek().At) > Window)
            {
                _samples.Dequeue();
            }
        }
    }

    public double? PerSecond(JobProgress progress)
    {
        lock (_gate)
        {
            if (!_samples.TryPeek(out var oldest))
            {
                return null;
            }
            var seconds = time.GetElapsedTime(oldest.At).TotalSeconds;
            var done = progress.Done - oldest.Done;
            return seconds < 0.1 || done <= 0 ? null : Math.Round(done / seconds, 2);
        }
    }
}
