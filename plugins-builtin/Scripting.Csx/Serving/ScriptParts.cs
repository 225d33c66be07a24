using PluginHost.Sdk;
using PluginHost.Sdk.Offers;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>What every script that is served needs.</summary>
/// <param name="Maker">From text to a script that runs.</param>
/// <param name="Offers">Where it is offered.</param>
/// <param name="Capabilities">Who provides what beside it.</param>
/// <param name="Versions">Numbers of its texts.</param>
/// <param name="Retired">Where its former versions are watched.</param>
internal sealed record ScriptParts(ScriptMaker Maker, IOffers Offers, ICapabilities Capabilities, EngineVersions Versions, RetiredVersions Retired);
