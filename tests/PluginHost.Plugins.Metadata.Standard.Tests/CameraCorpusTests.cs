using System.Reflection;

namespace PluginHost.Plugins.Metadata.Standard.Tests;

/// <summary>Photographs of many makers, where they are at hand.</summary>
public sealed class CameraCorpusTests
{
    private static IReadOnlyList<string> Files()
    {
        var root = typeof(CameraCorpusTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepoRoot").Value!;
        var folder = Path.Combine(root, "..", "shared", "testdata");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)] : [];
    }

    [Fact]
    public async Task Read_EveryFile_NeverThrowsAndIsNoGeneration()
    {
        foreach (var file in Files())
        {
            (await Read.File(file)).Generation.ShouldBeNull(file);
        }
    }

    [Fact]
    public async Task Read_GpsFiles_HaveCoordinates()
    {
        foreach (var file in Files().Where(file => Path.GetFileName(file).StartsWith("gps_", StringComparison.Ordinal)))
        {
            var fields = (await Read.File(file)).Fields;
            fields.Latitude.ShouldNotBeNull(file).ShouldBeInRange(40, 48);
            fields.Longitude.ShouldNotBeNull(file).ShouldBeInRange(5, 15);
            fields.Camera.ShouldNotBeNull(file);
        }
    }

    [Theory]
    [InlineData("Canon_40D.jpg", "Canon EOS 40D")]
    [InlineData("Nikon_COOLPIX_P1.jpg", "NIKON COOLPIX P1")]
    [InlineData("Olympus_C8080WZ.jpg", "OLYMPUS C8080WZ")]
    [InlineData("Panasonic_DMC-FZ30.jpg", "Panasonic DMC-FZ30")]
    [InlineData("IMG_5195.HEIC", "Apple iPhone")]
    public async Task Read_KnownCamera_IsNamedWithItsTime(string name, string camera)
    {
        foreach (var file in Files().Where(file => Path.GetFileName(file) == name))
        {
            var result = await Read.File(file);
            result.Fields.Camera.ShouldNotBeNull().ShouldStartWith(camera);
            result.Fields.TakenAt.ShouldNotBeNull();
            result.Fields.ExposureSeconds.ShouldNotBeNull();
            result.Groups.ShouldContain(group => group.Name == "exif");
        }
    }
}
