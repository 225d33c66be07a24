using System.Text.Json.Nodes;

namespace PluginHost.Sdk.Build.Tests;

/// <summary>One build of a plugin that uses everything, shared by the tests that look at it.</summary>
public sealed class BuiltPlugin : IAsyncLifetime
{
    internal AuthorProject Project { get; } = new(
        Sources.Full,
        """
        <Version>1.2.3-beta.4</Version>
        <Description>Warm; "really" warm</Description>
        <Authors>Ann;Bob</Authors>
        <PackageLicenseExpression>MIT</PackageLicenseExpression>
        <PackageProjectUrl>https://example.org/warm</PackageProjectUrl>
        """,
        """
        <None Include="native/libwarm.so" Link="runtimes/linux-x64/native/libwarm.so" CopyToOutputDirectory="PreserveNewest" />
        """);

    internal JsonObject Manifest { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Project.Write("Acme.Warm/ui/parts/main.js", "export {};");
        Project.Write("Acme.Warm/native/libwarm.so", "not really");
        (await Project.BuildAsync()).ShouldSucceed();
        Manifest = JsonNode.Parse(await File.ReadAllTextAsync(Project.Manifest))!.AsObject();
    }

    public ValueTask DisposeAsync()
    {
        Project.Dispose();
        return ValueTask.CompletedTask;
    }
}
