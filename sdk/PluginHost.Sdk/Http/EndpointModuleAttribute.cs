namespace PluginHost.Sdk.Http;

/// <summary>Describes an <see cref="IEndpointModule"/>. Its routes lie below <c>/api/v1/plugins/{plugin id}/x</c> unless <see cref="Prefix"/> says otherwise.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class EndpointModuleAttribute(string id, string name) : CapabilityAttribute(id, name)
{
    /// <summary>Another prefix, for example <c>/api/v1</c>. Where two plugins claim one route, the first by id keeps it and the other is told.</summary>
    public string? Prefix { get; init; }
}
