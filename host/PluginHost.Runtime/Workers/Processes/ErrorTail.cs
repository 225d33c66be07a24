namespace PluginHost.Runtime.Workers.Processes;

/// <summary>Remembers what .NET prints first when it ends a process: it says more than an exit code.</summary>
internal sealed class ErrorTail
{
    private const int MaxLength = 300;
    private static readonly string[] Verdicts = ["Stack overflow.", "Unhandled exception.", "Process terminated.", "Fatal error.", "Out of memory.", "GC heap initialization failed", "Failed to create CoreCLR"];

    private volatile string? _verdict;

    public string? Verdict => _verdict;

    public void Add(string line)
    {
        if (Verdicts.Any(verdict => line.StartsWith(verdict, StringComparison.Ordinal)))
        {
            _verdict = line.Length <= MaxLength ? line.TrimEnd('.', ' ') : line[..MaxLength] + "…";
        }
    }
}
