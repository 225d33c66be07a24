using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>Every target by name, with the seeds it is fed and how many cases the suite gives it.</summary>
internal static class TargetList
{
    public static readonly IReadOnlyList<TargetEntry> All =
    [
        new("metadata", 800, [SeedFolder.Metadata, SeedFolder.Pictures, SeedFolder.Corpus], FromPlugins(plugins => new MetadataTarget(plugins))),
        new("records", 300, [SeedFolder.Texts], FromPlugins(plugins => new RecordTarget(plugins))),
        new("sidecars", 200, [SeedFolder.Texts], FromPlugins(plugins => new SidecarTarget(plugins))),
        new("engine", 500, [SeedFolder.Pictures, SeedFolder.Decoders, SeedFolder.Corpus], FromPlugins(plugins => new EngineTarget(plugins))),
        new("decoders", 600, [SeedFolder.Decoders, SeedFolder.Corpus], FromPlugins(plugins => new DecoderTarget(plugins))),
        new("archives", 400, [SeedFolder.Archives], () => Task.FromResult<ITarget>(new ArchiveTarget())),
        new("import", 60, [SeedFolder.Pictures, SeedFolder.Metadata, SeedFolder.Decoders, SeedFolder.Archives, SeedFolder.Corpus], ImportTarget.StartAsync),
    ];

    public static TargetEntry Named(string name) => All.FirstOrDefault(target => target.Name == name) ?? throw new ArgumentException($"There is no target '{name}'. There are: {string.Join(", ", All.Select(target => target.Name))}.", nameof(name));

    private static Func<Task<ITarget>> FromPlugins(Func<PluginSet, ITarget> make) => async () => make(await PluginSet.StartAsync());
}
