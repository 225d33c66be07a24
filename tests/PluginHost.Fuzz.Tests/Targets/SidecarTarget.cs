using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;
using PluginHost.Tests.Shared;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>What lies beside a sound picture.</summary>
internal sealed class SidecarTarget(PluginSet plugins) : ITarget
{
    private static readonly string[] Names = ["file.png.xmp", "file.txt", "file.json", "file.png.json", "file.swarm.json", "file.tags", "file.c2pa"];

    private static readonly byte[] Picture = TestPictures.Png(1, 4, 4);

    public async Task RunAsync(byte[] bytes, string folder)
    {
        var path = Path.Combine(folder, "file.png");
        await File.WriteAllBytesAsync(path, Picture);
        var all = Names.Select((name, index) => new MetadataSidecar(name, bytes, IsNewer: index % 2 == 0)).ToList();
        foreach (var sidecars in all.Select(sidecar => (IReadOnlyList<MetadataSidecar>)[sidecar]).Append(all))
        {
            await MetadataTarget.ReadAsync(plugins, new MetadataRequest(new ImageFile(path) { Name = "file.png" }, "png") { Sidecars = sidecars });
        }
    }

    public ValueTask DisposeAsync()
    {
        plugins.Dispose();
        return ValueTask.CompletedTask;
    }
}
