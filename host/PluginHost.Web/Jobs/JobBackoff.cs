namespace PluginHost.Web.Jobs;

/// <summary>How long to wait before the next attempt: doubled each time, spread by half so that jobs that failed together do not come back together.</summary>
internal static class JobBackoff
{
    public static TimeSpan After(int attempt, JobRunnerOptions options)
    {
        var factor = Math.Pow(2, Math.Clamp(attempt - 1, 0, 30));
        var pause = Math.Min(options.RetryBase.TotalMilliseconds * factor, options.RetryMax.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(pause * (0.75 + (Random.Shared.NextDouble() / 2)));
    }
}
