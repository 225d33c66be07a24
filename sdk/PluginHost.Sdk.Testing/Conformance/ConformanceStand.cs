namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>A capability that stands ready to be checked.</summary>
internal sealed record ConformanceStand<TContract>(TContract Capability, Func<TContract> CreateAnother, Func<ValueTask> End);
