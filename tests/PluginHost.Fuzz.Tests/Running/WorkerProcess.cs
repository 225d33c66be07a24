using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PluginHost.Fuzz.Tests.Running;

/// <summary>One life of a worker, watched from outside: it is ended where a case takes too long or too much.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int LookEvery = 50, KeptWords = 1_500;

    private readonly Process _process;
    private readonly StringBuilder _words = new();
    private readonly List<(int Number, string What)> _found = [];
    private (int Number, long Began, TimeSpan Work) _watched = (-1, 0, default);
    private volatile int _current = -1;
    private volatile bool _done;
    private string? _ended;

    public WorkerProcess(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        start.ArgumentList.Add(Worker.Verb);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // An honest "out of memory" is a finding with a stack, better than a worker that was ended for its size.
        start.Environment["DOTNET_GCHeapHardLimit"] = WorkerLimits.Memory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The case that it died of; nothing where it came to its end.</summary>
    public int? Killer => _done ? null : _current;

    public IReadOnlyList<(int Number, string What)> Found => _found;

    /// <summary>Waits until it is done or dead.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (!_process.HasExited)
        {
            await Task.Delay(LookEvery, CancellationToken.None);
            if (cancellationToken.IsCancellationRequested)
            {
                _done = true;
                End(null);
            }
            else if (!_process.HasExited)
            {
                Look();
            }
        }

        // Also waits for what it still had to say.
        await _process.WaitForExitAsync(CancellationToken.None);
        if (!_done)
        {
            lock (_words)
            {
                _found.Add((_current, _ended ?? $"the process died with code {_process.ExitCode}: {_words.ToString().ReplaceLineEndings(" | ")}"));
            }
        }
    }

    public void Dispose() => _process.Dispose();

    private void Look()
    {
        try
        {
            _process.Refresh();
            var (work, now) = (_process.TotalProcessorTime, Stopwatch.GetTimestamp());
            if (_watched.Number != _current)
            {
                _watched = (_current, now, work);
            }
            else if (_current >= 0 && (work - _watched.Work > WorkerLimits.Work || Stopwatch.GetElapsedTime(_watched.Began, now) > WorkerLimits.Clock))
            {
                End(string.Create(CultureInfo.InvariantCulture, $"it takes more than {WorkerLimits.Work.TotalSeconds} s"));
            }

            if (_process.WorkingSet64 > WorkerLimits.Memory)
            {
                End(string.Create(CultureInfo.InvariantCulture, $"it takes more than {WorkerLimits.Memory >> 20} MB"));
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between two looks.
        }
    }

    private void End(string? why)
    {
        _ended ??= why;
        _process.Kill();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (line == WorkerMessages.Done)
        {
            _done = true;
        }
        else if (line.StartsWith(WorkerMessages.Begin, StringComparison.Ordinal))
        {
            _current = int.Parse(line[WorkerMessages.Begin.Length..], CultureInfo.InvariantCulture);
        }
        else if (line.StartsWith(WorkerMessages.Found, StringComparison.Ordinal) && line[WorkerMessages.Found.Length..].Split(' ', 2) is [var number, var what])
        {
            _found.Add((int.Parse(number, CultureInfo.InvariantCulture), what));
        }
    }

    private void Keep(string? line)
    {
        lock (_words)
        {
            if (line is not null && _words.Length < KeptWords)
            {
                _words.AppendLine(line);
            }
        }
    }
}
