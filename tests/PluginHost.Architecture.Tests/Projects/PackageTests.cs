namespace PluginHost.Architecture.Tests.Projects;

public sealed class PackageTests
{
    [Fact]
    public void Versions_Always_StandInOneFile()
    {
        var elsewhere = Repository.Files.Where(IsBuildFile)
            .Where(file => file != "Directory.Packages.props")
            .SelectMany(file => System.Xml.Linq.XElement.Parse(Repository.Read(file)).Descendants("PackageReference").Concat(System.Xml.Linq.XElement.Parse(Repository.Read(file)).Descendants("PackageVersion"))
                .Where(item => item.Attribute("Version") is not null || item.Attribute("VersionOverride") is not null || item.Name.LocalName == "PackageVersion")
                .Select(item => $"{file}: {item}"));

        elsewhere.ShouldBeEmpty("Package versions stand in Directory.Packages.props.");
    }

    [Fact]
    public void Packages_Always_AreUsed()
    {
        var used = Repository.Files.Where(IsBuildFile).SelectMany(file => System.Xml.Linq.XElement.Parse(Repository.Read(file)).Descendants("PackageReference"))
            .Select(item => item.Attribute("Include")?.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var pinned = System.Xml.Linq.XElement.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(item => item.Attribute("Include")!.Value);

        pinned.Where(name => !used.Contains(name)).ShouldBeEmpty("A version that nothing uses is a version nobody has seen work.");
    }

    [Fact]
    public void Projects_Always_HaveALockFile()
    {
        var missing = ProjectFile.All.Where(project => project.Area is not ("samples" or "templates")).Select(project => project.Folder + "packages.lock.json").Where(path => !Repository.Files.Contains(path));

        missing.ShouldBeEmpty("Restore writes it; commit it.");
    }

    // Samples and templates are outside the repository's central versions, as their readers are.
    private static bool IsBuildFile(string file) =>
        Path.GetExtension(file) is ".csproj" or ".props" or ".targets" && !file.StartsWith("samples/", StringComparison.Ordinal) && !file.StartsWith("templates/", StringComparison.Ordinal);
}
