using PluginHost.LibraryGenerator.Engines;
using PluginHost.LibraryGenerator.Originals;
using PluginHost.LibraryGenerator.Pictures;

namespace PluginHost.LibraryGenerator;

/// <summary>Fills a home that no host is using.</summary>
internal static class Library
{
    public static async Task MakeAsync(GeneratorOptions options, Action<int> progress, CancellationToken cancellationToken)
    {
        if (File.Exists(options.Database))
        {
            throw new InvalidOperationException($"There is a library in {options.Home} already. Name an empty folder, or delete that one.");
        }

        var engines = EngineList.Read(options.HostDirectory);
        var tagger = engines.FirstOrDefault(engine => engine.IsTagger)?.Id ?? "builtin.tagger.metadata";
        var originals = await new OriginalMaker(options.LibraryFolder, options.Seed).MakeAsync(options.Originals, cancellationToken);
        var writer = new LibraryWriter(options, new PictureMaker(options, originals, tagger), engines);
        await writer.WriteAsync(progress, cancellationToken);
    }
}
