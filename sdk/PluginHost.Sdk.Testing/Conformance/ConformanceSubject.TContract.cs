namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>Whose capability is checked. Made by <see cref="ConformanceSubject"/>.</summary>
/// <typeparam name="TContract">The contract.</typeparam>
public sealed class ConformanceSubject<TContract> where TContract : class
{
    internal ConformanceSubject(Func<CancellationToken, Task<ConformanceStand<TContract>>> open) => Open = open;

    internal Func<CancellationToken, Task<ConformanceStand<TContract>>> Open { get; }
}
