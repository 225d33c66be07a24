namespace PluginHost.Plugins.Library.Contract;

/// <summary>What one engine has left in the library.</summary>
/// <param name="Engine">Its id.</param>
/// <param name="Pictures">How many it has looked at.</param>
/// <param name="IsActive">Whether it would look again at once.</param>
internal sealed record EngineTrace(string Engine, long Pictures, bool IsActive);
