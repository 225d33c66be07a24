namespace PluginHost.Sdk.Build.Tests;

/// <summary>The way from a build into a running host.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task Build_WithALink_PutsTheWholePluginThereAndNothingElse()
    {
        using var project = new AuthorProject(Sources.Minimal);
        var home = Path.Combine(project.Root, "home");
        var linked = Path.Combine(home, "plugins", "acme.warm");
        (await project.BuildAsync($"-p:PluginHostLink={home}")).ShouldSucceed();
        File.WriteAllText(Path.Combine(linked, "of-the-last-build.txt"), "old");

        (await project.BuildAsync("--no-restore", $"-p:PluginHostLink={home}", "-p:Version=7.0.0")).ShouldSucceed();

        Directory.EnumerateFileSystemEntries(Path.Combine(home, "plugins")).ShouldBe([linked]);
        Directory.EnumerateFiles(linked).Select(Path.GetFileName).ShouldBe(Directory.EnumerateFiles(project.Output).Select(Path.GetFileName), ignoreOrder: true);
        (await File.ReadAllTextAsync(Path.Combine(linked, "plugin.json"))).ShouldContain("7.0.0");
    }

    [Fact]
    public async Task Build_WithALinkToAFile_SaysWhatToGive()
    {
        using var project = new AuthorProject(Sources.Minimal);
        project.Write("home", "not a folder");

        var result = await project.BuildAsync($"-p:PluginHostLink={Path.Combine(project.Root, "home")}");

        result.Errors.ShouldBe(["PH2020"]);
    }
}
