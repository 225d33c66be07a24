namespace PluginHost.Sdk.Http;

/// <summary>The access policy of an endpoint, as endpoint metadata.</summary>
/// <param name="Policy">Who may call it.</param>
/// <param name="Justification">Why anybody may; required for <see cref="AccessPolicy.Public"/>.</param>
public sealed record AccessMetadata(AccessPolicy Policy, string? Justification = null);
