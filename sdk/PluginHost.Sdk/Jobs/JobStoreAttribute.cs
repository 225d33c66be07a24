namespace PluginHost.Sdk.Jobs;

/// <summary>Describes an <see cref="IJobStore"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class JobStoreAttribute(string id, string name) : CapabilityAttribute(id, name);
