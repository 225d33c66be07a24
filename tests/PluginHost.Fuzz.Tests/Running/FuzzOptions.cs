using System.Globalization;

namespace PluginHost.Fuzz.Tests.Running;

/// <summary>What the command <c>fuzz</c> was told.</summary>
internal sealed record FuzzOptions
{
    public const string Usage = "fuzz [--minutes N] [--seed S] [--keep DIR] [--targets a,b] [--corpus DIR] [--workers N] | fuzz --file FILE --targets a";

    public double Minutes { get; private init; } = 5;

    public long Seed { get; private init; } = 1;

    /// <summary>Where files of findings go.</summary>
    public string Keep { get; private init; } = Path.Combine("artifacts", "fuzz");

    /// <summary>Names of targets; all where none is named.</summary>
    public IReadOnlyList<string> Targets { get; private init; } = [];

    /// <summary>A folder whose files are seeds too.</summary>
    public string? Corpus { get; private init; }

    public int Workers { get; private init; } = Environment.ProcessorCount;

    /// <summary>One file to run once, in this process: for a debugger.</summary>
    public string? File { get; private init; }

    /// <exception cref="ArgumentException">An option is not known or has no value.</exception>
    public static FuzzOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new FuzzOptions();
        for (var at = 0; at < arguments.Count; at += 2)
        {
            var value = at + 1 < arguments.Count ? arguments[at + 1] : throw new ArgumentException($"{arguments[at]} has no value. {Usage}", nameof(arguments));
            options = arguments[at] switch
            {
                "--minutes" => options with { Minutes = double.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = long.Parse(value, CultureInfo.InvariantCulture) },
                "--keep" => options with { Keep = value },
                "--targets" => options with { Targets = value.Split(',') },
                "--corpus" => options with { Corpus = value },
                "--workers" => options with { Workers = int.Parse(value, CultureInfo.InvariantCulture) },
                "--file" => options with { File = value },
                _ => throw new ArgumentException($"There is no option {arguments[at]}. {Usage}", nameof(arguments)),
            };
        }

        return options;
    }
}
