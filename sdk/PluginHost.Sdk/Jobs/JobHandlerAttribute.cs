namespace PluginHost.Sdk.Jobs;

/// <summary>Describes an <see cref="IJobHandler"/>. List the job kinds in <see cref="CapabilityAttribute.Keys"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class JobHandlerAttribute(string id, string name) : CapabilityAttribute(id, name);
