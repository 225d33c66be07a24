namespace PluginHost.Sdk.Build.Tests;

/// <summary>A plugin project in a folder of its own, as an author would have it, built against the SDK and the targets of this repository.</summary>
internal sealed class AuthorProject : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("pluginhost-author-");

    public AuthorProject(string source, string properties = "", string references = "")
    {
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Directory.Build.targets", $"""
            <Project>
              <PropertyGroup><PluginHostTasks>{TestBuild.TasksAssembly}</PluginHostTasks></PropertyGroup>
              <Import Project="{TestBuild.RepoRoot}sdk/PluginHost.Sdk.Build/build/PluginHost.Sdk.Build.targets" />
            </Project>
            """);
        Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        Write("Acme.Warm/Acme.Warm.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PluginHostPlugin>true</PluginHostPlugin>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" PrivateAssets="all" />
                <Reference Include="{TestBuild.SdkAssembly}" Private="false" />
                {references}
              </ItemGroup>
            </Project>
            """);
        Write("Acme.Warm/Plugin.cs", source);
    }

    public string Root => _root.FullName;

    public string Folder => Path.Combine(Root, "Acme.Warm");

    public string Output => Path.Combine(Folder, "bin", "Debug", "net10.0");

    public string Manifest => Path.Combine(Output, "plugin.json");

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public Task<DotnetResult> BuildAsync(params IEnumerable<string> arguments) => Dotnet.RunAsync(Folder, ["build", .. arguments]);

    public void Dispose() => _root.Delete(recursive: true);
}
