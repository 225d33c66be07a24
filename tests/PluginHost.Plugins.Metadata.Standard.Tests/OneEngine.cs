using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Metadata.Standard.Tests;

/// <summary>A host with an engine that decodes every file to the same pixels.</summary>
internal sealed class OneEngine(PixelBuffer pixels) : ICapabilities, ICapabilityLease<IImageEngine>, IImageEngine
{
    public CapabilityInfo Info => throw new NotSupportedException();

    public IImageEngine Capability => this;

    public IReadOnlyList<CapabilityInfo> List<TContract>() where TContract : class => [];

    public ICapabilityLease<TContract> Rent<TContract>(CapabilityId? id = null) where TContract : class => TryRent<TContract>(id)!;

    public ICapabilityLease<TContract>? TryRent<TContract>(CapabilityId? id = null) where TContract : class => this as ICapabilityLease<TContract>;

    public ValueTask<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ProbeResult(new ImageInfo("webp", "image/webp", "webp", pixels.Width, pixels.Height), null));

    public ValueTask<DecodeResult> DecodeAsync(DecodeRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new DecodeResult(null, null) { Samples = [pixels] });

    public void Dispose()
    {
    }
}
