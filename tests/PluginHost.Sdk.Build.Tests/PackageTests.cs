using System.IO.Compression;
using System.Text.RegularExpressions;

namespace PluginHost.Sdk.Build.Tests;

/// <summary>The author's way: SDK and build targets from packages, and a package of the plugin at the end.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public async Task Pack_PluginThatUsesThePackages_IsACompletePluginFolder()
    {
        using var project = new AuthorProject(Sources.Minimal);
        var feed = Path.Combine(project.Root, "feed");
        foreach (var name in new[] { "PluginHost.Sdk", "PluginHost.Sdk.Build" })
        {
            var source = Path.Combine(TestBuild.RepoRoot, "sdk", name, name + ".csproj");
            (await Dotnet.RunAsync(TestBuild.RepoRoot, "pack", source, "--no-build", "-c", TestBuild.Configuration, "-o", feed)).ShouldSucceed();
        }

        UsePackages(project, feed);
        (await Dotnet.RunAsync(project.Folder, "pack", "-o", feed)).ShouldSucceed();

        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(feed, "acme.warm.*.nupkg").Single());
        package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("plugin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(
            ["plugin/Acme.Warm.deps.json", "plugin/Acme.Warm.dll", "plugin/Acme.Warm.runtimeconfig.json", "plugin/plugin.json", "plugin/ui/main.js"]);
        var nuspec = Text(package, "acme.warm.nuspec");
        nuspec.ShouldContain("<id>acme.warm</id>");
        nuspec.ShouldContain("<packageType name=\"PluginHostPlugin\" version=\"1.0\" />");
        nuspec.ShouldNotContain("<dependency ");
        Text(package, "plugin/plugin.json").ShouldContain("\"id\": \"acme.warm\"");
        Text(package, "plugin/Acme.Warm.deps.json").ShouldNotContain("PluginHost.Sdk.dll");
    }

    private static void UsePackages(AuthorProject project, string feed)
    {
        project.Write("Directory.Build.targets", "<Project />");
        project.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="{feed}" /></packageSources>
            </configuration>
            """);
        project.Write("Acme.Warm/ui/main.js", "export {};");
        project.Write("Acme.Warm/Acme.Warm.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PluginHostPlugin>true</PluginHostPlugin>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PluginHost.Sdk" Version="{Version(feed, "PluginHost.Sdk")}" />
                <PackageReference Include="PluginHost.Sdk.Build" Version="{Version(feed, "PluginHost.Sdk.Build")}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
    }

    private static string Version(string feed, string package) => Directory.EnumerateFiles(feed, "*.nupkg")
        .Select(file => VersionedName().Match(Path.GetFileName(file)))
        .Single(match => match.Groups[1].Value == package).Groups[2].Value;

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\A(.+?)\.(\d+\..+)\.nupkg\z")]
    private static partial Regex VersionedName();
}
