using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Foreign;

/// <summary>Decoders that come and go by a test's hand, and how many leases are open.</summary>
internal sealed class DecoderRegistry : ICapabilities
{
    private readonly List<(CapabilityInfo Info, IImageDecoder Decoder)> _all = [];

    public int Leases { get; private set; }

    public DecoderRegistry Add(string id, IImageDecoder decoder, params string[] keys)
    {
        _all.Add((new CapabilityInfo(new CapabilityId(id), "imaging.decoder", id, new PluginId(id), "1.0") { Keys = keys }, decoder));
        return this;
    }

    public void Clear() => _all.Clear();

    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class => [.. _all.Select(entry => entry.Info)];

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class =>
        TryRent<TContract>(id) ?? throw new PluginFaultException("PH1401", "There is none.");

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class
    {
        var found = _all.FirstOrDefault(entry => entry.Info.Id == id);
        if (found.Info is null)
        {
            return null;
        }

        Leases++;
        return new Lease<TContract>((TContract)found.Decoder, found.Info, () => Leases--);
    }

    private sealed record Lease<TContract>(TContract Capability, CapabilityInfo Info, Action End) : ICapabilityLease<TContract> where TContract : class
    {
        public void Dispose() => End();
    }
}
