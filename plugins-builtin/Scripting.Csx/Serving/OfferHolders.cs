using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Searching;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>Who provides what at a moment, to say whose name a script has taken.</summary>
internal sealed class OfferHolders(ICapabilities capabilities)
{
    private readonly Dictionary<(Type Contract, string Id), CapabilityInfo> _all = new[]
    {
        (Contract: typeof(IFilter), Infos: capabilities.List<IFilter>()),
        (Contract: typeof(ITagger), Infos: capabilities.List<ITagger>()),
        (Contract: typeof(IScorer), Infos: capabilities.List<IScorer>()),
        (Contract: typeof(IPictureSearch), Infos: capabilities.List<IPictureSearch>()),
    }.SelectMany(list => list.Infos.Select(info => (Key: (list.Contract, info.Id.Value), info))).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.First().info);

    /// <summary>Whether another than this script provides it.</summary>
    public bool IsTaken(Offer offer, string script) => _all.GetValueOrDefault((offer.Contract, offer.Info.Id)) is { } holder && !holder.Keys.Contains($"script:{script}");

    public ScriptDiagnostic Clash(Offer offer, string script, string path)
    {
        var holder = _all[(offer.Contract, offer.Info.Id)];
        var owner = holder.Keys.FirstOrDefault(key => key.StartsWith("script:", StringComparison.Ordinal)) is { } other ? $"the script '{other["script:".Length..]}'" : $"plugin '{holder.Owner}'";
        return ScriptDiagnostic.Error(path, "PH4701", $"'{offer.Info.Name}' is not offered: its id '{offer.Info.Id}' is that of '{holder.Name}' of {owner}. Give the file, or what it defines, another name.");
    }

    /// <summary>What the host said of something that nobody else provides.</summary>
    public static ScriptDiagnostic Refused(LeftOutOffer left, string path) => ScriptDiagnostic.Error(path, "PH4702", $"'{left.Id}' is not offered. {left.Refusal}");
}
