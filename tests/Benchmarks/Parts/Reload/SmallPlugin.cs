namespace PluginHost.Benchmarks.Parts.Reload;

/// <summary>The fixture <c>tests/Fixtures/Small</c>.</summary>
internal static class SmallPlugin
{
    public const string Id = "fixtures.small";

    public static void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(Bench.FixturesDirectory, "Fixtures.Small")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }
}
