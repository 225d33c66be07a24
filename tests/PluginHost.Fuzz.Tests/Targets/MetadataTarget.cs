using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>The reader of embedded metadata over a whole file.</summary>
internal sealed class MetadataTarget(PluginSet plugins) : ITarget
{
    public async Task RunAsync(byte[] bytes, string folder)
    {
        var path = Path.Combine(folder, "file");
        await File.WriteAllBytesAsync(path, bytes);
        await ReadAsync(plugins, new MetadataRequest(new ImageFile(path) { Name = "file.png" }, "png"));
    }

    public ValueTask DisposeAsync()
    {
        plugins.Dispose();
        return ValueTask.CompletedTask;
    }

    public static async Task ReadAsync(PluginSet plugins, MetadataRequest request)
    {
        using var reader = plugins.Capabilities.Rent<IMetadataReader>();
        var result = await reader.Capability.ReadAsync(request, CancellationToken.None);
        foreach (var entry in result.Groups.SelectMany(group => group.Entries))
        {
            Answers.CheckText(entry.Key, "An entry's name");
            Answers.CheckText(entry.Value, "An entry");
        }

        Answers.CheckText(result.Fields.Title, "The title");
        Answers.CheckText(result.Fields.Description, "The description");
        Answers.CheckText(result.Generation?.Prompt, "The prompt");
        Answers.CheckText(result.Generation?.Model, "The model");
        Answers.Check(result.Fields.Latitude is null or (>= -90 and <= 90), "The latitude is none.");
        Answers.Check(result.Generation?.Cfg is not { } cfg || double.IsFinite(cfg), "The guidance is no number.");
        Answers.Check(result.Warnings.All(warning => warning.StartsWith("PH", StringComparison.Ordinal)), "A warning has no code.");
    }
}
