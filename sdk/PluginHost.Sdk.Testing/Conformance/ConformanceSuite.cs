namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>All the rules of a contract that can be checked. Knows no test framework: list <see cref="Names"/> in a theory, and run each by <see cref="RunAsync"/>.</summary>
public abstract class ConformanceSuite
{
    private readonly Lazy<IReadOnlyList<ConformanceCheck>> _checks;

    private protected ConformanceSuite() => _checks = new Lazy<IReadOnlyList<ConformanceCheck>>(() => [.. Make()]);

    /// <summary>The checks. Listing them starts nothing.</summary>
    public IReadOnlyList<ConformanceCheck> Checks => _checks.Value;

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => Checks.Select(check => check.Name);

    /// <summary>Runs one check.</summary>
    /// <param name="check">Its name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ConformanceException">The capability breaks the rule (PH2101).</exception>
    public Task RunAsync(string check, CancellationToken cancellationToken) =>
        (Checks.FirstOrDefault(known => known.Name == check) ?? throw new PluginTestException(TestingCodes.Unknown, $"{GetType().Name} has no check '{check}'.", $"It has: {string.Join(", ", Names)}."))
        .RunAsync(cancellationToken);

    /// <summary>Runs all checks, and tells of everything that is broken at once.</summary>
    /// <exception cref="AggregateException">Holds a <see cref="ConformanceException"/> for each rule that is broken.</exception>
    public async Task RunAllAsync(CancellationToken cancellationToken)
    {
        var broken = new List<Exception>();
        foreach (var check in Checks)
        {
            try
            {
                await check.RunAsync(cancellationToken);
            }
            catch (ConformanceException error)
            {
                broken.Add(error);
            }
        }

        if (broken.Count > 0)
        {
            throw new AggregateException($"{GetType().Name}: {broken.Count} of {Checks.Count} rules are broken.", broken);
        }
    }

    private protected abstract IEnumerable<ConformanceCheck> Make();
}
