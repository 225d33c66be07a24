using System.Text.Json;

namespace PluginHost.Architecture.Tests.Projects;

public sealed class SolutionTests
{
    [Fact]
    public void Solution_Always_HasEveryProject()
    {
        var solution = Repository.Read("PluginHost.sln").Replace('\\', '/');

        // Samples and templates are outside: they build against packages.
        var missing = ProjectFile.All.Where(project => project.Area is "host" or "sdk" or "plugins-builtin" or "tests" && !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => project.Path);

        missing.ShouldBeEmpty("dotnet sln PluginHost.sln add <path>");
    }

    [Fact]
    public void ApplicationFilter_Always_HasEveryProjectButTests()
    {
        var filter = JsonDocument.Parse(Repository.Read("eng/Application.slnf")).RootElement.GetProperty("solution").GetProperty("projects")
            .EnumerateArray().Select(path => path.GetString()!.Replace('\\', '/'));

        filter.ShouldBe(ProjectFile.All.Where(project => project.Area is "host" or "sdk" or "plugins-builtin").Select(project => project.Path), ignoreOrder: true, "./run.sh builds eng/Application.slnf.");
    }

    [Fact]
    public void TestProjects_Always_EndWithTestsAndAreNamedAfterWhatTheyTest()
    {
        var known = ProjectFile.All.Select(project => project.Name).Concat(["PluginHost.Architecture", "PluginHost.EndToEnd", "PluginHost.Fuzz"]).ToHashSet();

        foreach (var project in ProjectFile.All.Where(project => project.Path.StartsWith("tests/", StringComparison.Ordinal) && project.Name.EndsWith(".Tests", StringComparison.Ordinal)))
        {
            known.ShouldContain(project.Name[..^".Tests".Length]);
        }
    }

    [Fact]
    public void PluginsAndHostProjects_Always_HaveATestProject()
    {
        var tests = ProjectFile.All.Select(project => project.Name).ToHashSet();

        var untested = ProjectFile.All.Where(project => project.Area is "host" or "sdk" or "plugins-builtin").Where(project => !tests.Contains(project.Name + ".Tests"))
            .Select(project => project.Name)
            // A generator is tested by what it generates, code fixes beside the rules they belong to.
            .Where(name => !name.EndsWith(".Generators", StringComparison.Ordinal) && !name.EndsWith(".CodeFixes", StringComparison.Ordinal));

        untested.ShouldBeEmpty();
    }
}
