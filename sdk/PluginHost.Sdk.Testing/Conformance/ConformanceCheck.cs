namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>One rule of a contract, and how to see whether a capability keeps it.</summary>
public sealed class ConformanceCheck
{
    private readonly Func<CancellationToken, Task> _run;

    internal ConformanceCheck(string name, string rule, Func<CancellationToken, Task> run)
    {
        Name = name;
        Rule = rule;
        _run = run;
    }

    /// <summary>Its name, words joined by hyphens: good for the name of a test.</summary>
    public string Name { get; }

    /// <summary>The rule, in a sentence.</summary>
    public string Rule { get; }

    /// <summary>Looks.</summary>
    /// <exception cref="ConformanceException">The capability breaks the rule (PH2101).</exception>
    public Task RunAsync(CancellationToken cancellationToken) => _run(cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
