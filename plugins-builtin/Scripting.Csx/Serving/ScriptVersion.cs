using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk.Offers;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>One version of a script in memory, with what it offers.</summary>
internal sealed record ScriptVersion(LoadedScript Script, IReadOnlyList<Offer> Offers);
