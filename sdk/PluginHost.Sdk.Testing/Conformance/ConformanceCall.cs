namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>A call of a capability.</summary>
/// <param name="What">Names it in messages, as in "it threw for ..".</param>
/// <param name="Run">Makes it, and answers what came of it as text that can be compared: mostly JSON.</param>
internal sealed record ConformanceCall<TContract>(string What, Func<TContract, ConformanceRun<TContract>, CancellationToken, Task<string>> Run) where TContract : class;
