using PluginHost.Sdk.Testing.Hosting;

namespace PluginHost.Sdk.Testing;

/// <summary>The background work of a plugin: runs as in a host, and tells the test how far it is.</summary>
public sealed class TestBackground : IBackgroundWork
{
    private readonly Lock _lock = new();
    private readonly TestClock _clock;
    private readonly CancellationToken _stopping;
    private readonly List<TestRun> _runs = [];

    internal TestBackground(TestClock clock, CancellationToken stopping)
    {
        _clock = clock;
        _stopping = stopping;
    }

    /// <summary>Names of what runs now.</summary>
    public IReadOnlyList<string> Running => [.. All.Where(run => !run.Ended.IsCompleted).Select(run => run.Name)];

    /// <summary>What it threw.</summary>
    public IReadOnlyList<string> Failures => [.. All.SelectMany(run => run.Failures)];

    internal IReadOnlyList<TestRun> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _runs];
            }
        }
    }

    /// <inheritdoc/>
    public IDisposable Run(string name, Func<CancellationToken, Task> work) => Start(name, null, work);

    /// <inheritdoc/>
    public IDisposable Every(string name, TimeSpan period, Func<CancellationToken, Task> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.FromMilliseconds(10));
        return Start(name, period, work);
    }

    /// <summary>
    /// Waits until work has been done a number of times, and waits for the clock again where it is to be done every so often. Turn the
    /// <see cref="TestClock"/> after that, and not before.
    /// </summary>
    /// <param name="name">The name it was started with.</param>
    /// <param name="times">How often, since it was started.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task WaitForAsync(string name, int times, CancellationToken cancellationToken) =>
        (All.LastOrDefault(run => run.Name == name) ?? throw new PluginTestException(
            TestingCodes.Unknown, $"There is no background work '{name}'.", $"The plugin has started: {string.Join(", ", All.Select(run => run.Name).DefaultIfEmpty("none"))}.")).WaitForAsync(times, cancellationToken);

    private TestRun Start(string name, TimeSpan? period, Func<CancellationToken, Task> work)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(work);
        var run = new TestRun(name, work, period, _clock, _stopping);
        lock (_lock)
        {
            _runs.Add(run);
        }

        run.Start();
        return run;
    }
}
