namespace PluginHost.Sdk.Build.Tests;

public sealed class IncrementalTests
{
    [Fact]
    public async Task Build_AgainCleanAndAnotherVersion_WritesOnlyWhatChanged()
    {
        using var project = new AuthorProject(Sources.Minimal);
        (await project.BuildAsync()).ShouldSucceed();
        var intermediate = Path.Combine(project.Folder, "obj", "Debug", "net10.0", "plugin.json");
        var first = File.GetLastWriteTimeUtc(intermediate);

        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        File.GetLastWriteTimeUtc(intermediate).ShouldBe(first);

        (await project.BuildAsync("--no-restore", "-p:Version=7.0.0")).ShouldSucceed();
        (await File.ReadAllTextAsync(project.Manifest)).ShouldContain("\"version\": \"7.0.0\"");

        (await Dotnet.RunAsync(project.Folder, "clean")).ShouldSucceed();
        File.Exists(project.Manifest).ShouldBeFalse();
    }
}
