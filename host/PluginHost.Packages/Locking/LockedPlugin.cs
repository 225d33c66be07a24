using PluginHost.Sdk;

namespace PluginHost.Packages.Locking;

/// <summary>A plugin that was installed from a package.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Requested">Whether somebody asked for it; otherwise another plugin needs it.</param>
/// <param name="Active">What is in the plugin folder.</param>
/// <param name="Kept">Earlier versions whose packages are kept, newest use first.</param>
public sealed record LockedPlugin(PluginId Id, bool Requested, LockedVersion Active, IReadOnlyList<LockedVersion> Kept);
