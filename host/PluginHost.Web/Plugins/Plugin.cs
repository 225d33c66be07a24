using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;

namespace PluginHost.Web.Plugins;

/// <summary>A plugin as clients see it.</summary>
internal sealed record Plugin(
    string Id,
    string Name,
    string Version,
    string? Description,
    string? Authors,
    string? Licence,
    string? Homepage,
    bool BuiltIn,
    PluginState State,
    string? Reason,
    string? Cure,
    IReadOnlyList<string> Notes,
    PluginLoadMode LoadMode,
    IReadOnlyList<PluginCapability> Capabilities,
    IReadOnlyList<PluginPermission> Permissions,
    IReadOnlyList<PluginDependency> DependsOn,
    PluginHealth Health,
    IReadOnlyList<PluginFault> Faults,
    IReadOnlyList<PluginAssembly> Assemblies,
    IReadOnlyList<PluginReload> Reloads,
    bool HasSettings,
    PluginProcess? Process);
