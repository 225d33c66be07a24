using PluginHost.LibraryGenerator;

namespace PluginHost.Benchmarks.Hosting;

/// <summary>Homes full of made-up pictures, made once and kept in <c>artifacts/bench</c>.</summary>
internal static class GeneratedHome
{
    public static async Task<string> GetAsync(Bench bench, int pictures, CancellationToken cancellationToken)
    {
        var home = Path.Combine(Bench.Folder, $"home-{pictures}");
        if (!File.Exists(Path.Combine(home, "complete")))
        {
            if (Directory.Exists(home))
            {
                Directory.Delete(home, recursive: true);
            }

            bench.Say($"making a library of {pictures:N0} pictures (once)");
            var options = new GeneratorOptions(home, pictures, 2_500, Math.Max(100, pictures * 3 / 10), 1, Bench.HostDirectory);
            await Library.MakeAsync(options, done => bench.Say($"  {done:N0} of {pictures:N0}"), cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(home, "complete"), "", cancellationToken);
        }

        return home;
    }

    public static string Database(string home) => Path.Combine(home, "library", "library.db");
}
