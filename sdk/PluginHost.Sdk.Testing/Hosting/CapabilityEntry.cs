namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>Something that can be rented.</summary>
internal sealed record CapabilityEntry(Type Contract, CapabilityInfo Info, Func<object> Get);
