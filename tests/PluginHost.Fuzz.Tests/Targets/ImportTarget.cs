using PluginHost.Fuzz.Tests.Seeds;
using PluginHost.Plugins.Decoder.Heif;
using PluginHost.Plugins.Decoder.Raw;
using PluginHost.Plugins.Library.Tests.Together;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>The whole way into the library: store, engine, decoders, reader, scorer, tagger, catalogue.</summary>
internal sealed class ImportTarget(RealLibrary library) : ITarget
{
    public static async Task<ITarget> StartAsync() => new ImportTarget(await RealLibrary.StartAsync(new HeifDecoderPlugin(), new RawDecoderPlugin()));

    public async Task RunAsync(byte[] bytes, string folder)
    {
        var seed = new Seed("file", bytes);
        var path = Path.Combine(folder, seed.Kind == SeedKind.Zip ? "file.zip" : "file.pic");
        await File.WriteAllBytesAsync(path, bytes);
        var (job, report) = await library.ImportAsync(path);

        Answers.Check(job.State == JobState.Succeeded, $"The import ended as {job.State}: {job.Error}");
        foreach (var line in report.Items)
        {
            Answers.Check(line.Outcome is ImportOutcome.Imported or ImportOutcome.Duplicate or ImportOutcome.Failed, $"The file ended as {line.Outcome}.");
            if (line.Refusal is { } refusal)
            {
                Answers.CheckRefusal(refusal);
            }
        }

        var staging = Directory.GetFiles(Path.Combine(library.Context.LibraryFolder, ".staging"));
        Answers.Check(staging.Length == 0, "Something was left in the staging folder.");
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();
}
