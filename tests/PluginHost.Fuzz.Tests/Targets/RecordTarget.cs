using PluginHost.Fuzz.Tests.Seeds;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>The parsers of what generators write, given the text or the block itself under every name that leads to one of them.</summary>
internal sealed class RecordTarget(PluginSet plugins) : ITarget
{
    private static readonly (string Container, string Key)[] Texts =
    [
        ("png.tEXt", "parameters"), ("png.tEXt", "prompt"), ("png.tEXt", "workflow"), ("png.tEXt", "invokeai_metadata"), ("png.tEXt", "invokeai_graph"), ("png.tEXt", "sd-metadata"), ("png.tEXt", "Dream"),
        ("png.tEXt", "Comment"), ("png.tEXt", "Description"), ("png.tEXt", "generation_data"), ("exif.UserComment", "UserComment"), ("jpeg.COM", "comment"), ("pixels", "parameters"),
    ];

    public async Task RunAsync(byte[] bytes, string folder)
    {
        var file = new ImageFile(Path.Combine(folder, "none")) { Name = "file.png" };
        var seed = new Seed("record.json", bytes);
        foreach (var raw in seed.Kind == SeedKind.Tiff ? [new RawMetadata("exif", "block", bytes)] : Texts.Select(text => new RawMetadata(text.Container, text.Key, bytes)).Append(new RawMetadata("xmp", "block", bytes)).Append(new RawMetadata("c2pa", "block", bytes)))
        {
            await MetadataTarget.ReadAsync(plugins, new MetadataRequest(file, "png") { Raw = [raw] });
        }

        await MetadataTarget.ReadAsync(plugins, new MetadataRequest(file, "png") { Raw = [new RawMetadata("png.tEXt", "Software", "NovelAI"u8.ToArray()), new RawMetadata("png.tEXt", "Comment", bytes), new RawMetadata("png.tEXt", "workflow", bytes)] });
    }

    public ValueTask DisposeAsync()
    {
        plugins.Dispose();
        return ValueTask.CompletedTask;
    }
}
