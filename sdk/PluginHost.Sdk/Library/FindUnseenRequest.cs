namespace PluginHost.Sdk.Library;

/// <summary>Asks for pictures an engine has not seen in this version.</summary>
/// <param name="Engine">Which engine.</param>
/// <param name="EngineVersion">Its version of results.</param>
/// <param name="After">Ids above this one; 0 for all.</param>
/// <param name="Limit">At most so many, 1 to 10,000.</param>
public sealed record FindUnseenRequest(CapabilityId Engine, int EngineVersion, PictureId After, int Limit);
