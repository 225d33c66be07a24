using PluginHost.LibraryGenerator;
using PluginHost.LibraryGenerator.Engines;

namespace PluginHost.Benchmarks.Hosting;

/// <summary>Homes full of made-up pictures, made once and kept in <c>artifacts/bench</c>.</summary>
internal static class GeneratedHome
{
    public static async Task<string> GetAsync(Bench bench, int pictures, CancellationToken cancellationToken)
    {
        var home = Path.Combine(Bench.Folder, $"home-{pictures}");
        var marker = Path.Combine(home, "complete");
        var made = MadeBy();
        if (!File.Exists(marker) || await File.ReadAllTextAsync(marker, cancellationToken) != made)
        {
            if (Directory.Exists(home))
            {
                Directory.Delete(home, recursive: true);
            }

            bench.Say($"making a library of {pictures:N0} pictures (once)");
            var options = new GeneratorOptions(home, pictures, 2_500, Math.Max(100, pictures * 3 / 10), 1, Bench.HostDirectory);
            await Library.MakeAsync(options, done => bench.Say($"  {done:N0} of {pictures:N0}"), cancellationToken);
            await File.WriteAllTextAsync(marker, made, cancellationToken);
        }

        return home;
    }

    public static string Database(string home) => Path.Combine(home, "library", "library.db");

    // Another generator makes another library, and of engines that are new or grown the host would start to show it a million pictures.
    private static string MadeBy() =>
        string.Join('\n', EngineList.Read(Bench.HostDirectory).Select(engine => $"{engine.Id} {engine.Version}").Prepend($"{typeof(Library).Module.ModuleVersionId}"));
}
