namespace PluginHost.Sdk;

/// <summary>A planned "no": a file that cannot be read, a limit that is exceeded, a name that is taken. Faults are exceptions, refusals are results.</summary>
/// <param name="Code">The <c>PHnnnn</c> code.</param>
/// <param name="Reason">What is wrong, naming the thing.</param>
/// <param name="Cure">What the reader can do about it, if anything.</param>
public sealed record Refusal(string Code, string Reason, string? Cure = null)
{
    /// <inheritdoc/>
    public override string ToString() => Cure is null ? $"{Code}: {Reason}" : $"{Code}: {Reason} {Cure}";
}
