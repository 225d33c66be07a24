namespace PluginHost.Architecture.Tests.Projects;

public sealed class ProjectReferenceTests
{
    [Fact]
    public void Sdk_Always_RefersToNothingButItselfAndItsRules() => References("sdk", _ => true)
        .Where(pair => !pair.To.StartsWith("PluginHost.Sdk.Analyzers", StringComparison.Ordinal))
        .Except([("PluginHost.Sdk.Testing", "PluginHost.Sdk")]).ShouldBeEmpty("The SDK knows neither the host nor plugins; the kit for tests knows the SDK.");

    [Fact]
    public void Runtime_Always_RefersToTheSdkOnly() =>
        References("host", project => project.Name == "PluginHost.Runtime").Except([("PluginHost.Runtime", "PluginHost.Sdk"), ("PluginHost.Runtime", "PluginHost.Runtime.Generators")])
            .ShouldBeEmpty();

    [Fact]
    public void Host_Always_RefersToNoPlugin() =>
        References("host", _ => true).Where(pair => pair.To.StartsWith("PluginHost.Plugins.", StringComparison.Ordinal)).ShouldBeEmpty("Built-in plugins are found and loaded like anyone's.");

    [Fact]
    public void Executable_Always_IsReferredToByNoProjectButItsTests() =>
        ProjectFile.All.Where(project => project.Area != "tests" && project.ProjectReferences.Contains("PluginHost")).ShouldBeEmpty();

    [Fact]
    public void Plugins_Always_AddNoProjectToTheSdk() =>
        References("plugins-builtin", _ => true).Concat(References("samples", _ => true)).Where(pair => pair.To is not ("PluginHost.Sdk" or "PluginHost.Sdk.Build"))
            .ShouldBeEmpty("A plugin refers to the SDK, which eng/Plugin.props brings, and to nothing else of ours.");

    [Fact]
    public void Plugins_Always_CompileOnlyTheirOwnAndSharedCode()
    {
        var strangers = ProjectFile.All.Where(project => project.Area == "plugins-builtin")
            .SelectMany(project => project.Items("Compile").Where(path => path.Contains("..", StringComparison.Ordinal)).Select(path => (project.Name, Path: path.Replace('\\', '/'))))
            .Where(pair => !pair.Path.StartsWith("../Shared/", StringComparison.Ordinal) && !pair.Path.Contains("plugins-builtin/Shared/", StringComparison.Ordinal));

        strangers.ShouldBeEmpty("If deleting one plugin's folder breaks another, the boundary is wrong.");
    }

    [Fact]
    public void Plugins_Always_AreNamedAfterTheirFolder()
    {
        foreach (var project in ProjectFile.All.Where(project => project.Area == "plugins-builtin"))
        {
            project.Path.ShouldBe($"plugins-builtin/{project.Name["PluginHost.Plugins.".Length..]}/{project.Name}.csproj");
        }
    }

    [Fact]
    public void Projects_Always_AreFoundByThisTest() =>
        ProjectFile.All.Select(project => project.Name).ShouldBe(ProjectFile.All.Select(project => project.Name).Union(["PluginHost.Sdk", "PluginHost.Sdk.Build", "PluginHost.Runtime"]), ignoreOrder: true);

    private static List<(string From, string To)> References(string area, Func<ProjectFile, bool> which) =>
        [.. ProjectFile.All.Where(project => project.Area == area && which(project)).SelectMany(project => project.ProjectReferences.Select(to => (project.Name, to)))];
}
