namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>Says which rule of its contract a capability breaks, how that was seen, and what to do about it.</summary>
public sealed class ConformanceException : PluginTestException
{
    internal ConformanceException(string check, string rule, string reason, string cure, Exception? cause = null)
        : base(TestingCodes.BreaksContract, $"'{check}' is broken. {rule} {reason}", cure, cause)
    {
        Check = check;
        Rule = rule;
    }

    /// <summary>The name of the check.</summary>
    public string Check { get; }

    /// <summary>The rule, in a sentence.</summary>
    public string Rule { get; }
}
