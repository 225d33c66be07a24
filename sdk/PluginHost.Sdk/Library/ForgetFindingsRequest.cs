namespace PluginHost.Sdk.Library;

/// <summary>Takes back what one engine found.</summary>
/// <param name="Engine">Which engine.</param>
/// <param name="Limit">Of how many pictures at most, 1 to 10,000.</param>
public sealed record ForgetFindingsRequest(CapabilityId Engine, int Limit);
