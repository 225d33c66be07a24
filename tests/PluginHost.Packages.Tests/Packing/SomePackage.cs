using System.Text;

namespace PluginHost.Packages.Tests.Packing;

/// <summary>A package with a plugin, as a test wants it.</summary>
internal sealed record SomePackage(string Id, string Version)
{
    public string Api { get; init; } = "[1.0,2.0)";

    /// <summary>What the nuspec tells of the lowest SDK.</summary>
    public string? MinimumSdk { get; init; }

    public string? NuspecVersion { get; init; }

    public string? NuspecId { get; init; }

    public string PackageType { get; init; } = "PluginHostPlugin";

    /// <summary><c>id range</c>.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Hosts of the permission <c>network</c>, where it is asked for.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public string Code { get; init; } = "not really code";

    public IReadOnlyList<ZipEntry> More { get; init; } = [];

    public TestSigner? Signer { get; init; }

    public string FileName => $"{Id}.{Version}.nupkg";

    public IReadOnlyList<ZipEntry> Entries =>
    [
        new($"{Id}.nuspec", Encoding.UTF8.GetBytes(Nuspec)),
        new("plugin/plugin.json", Encoding.UTF8.GetBytes(Manifest)),
        new("plugin/Main.dll", Encoding.UTF8.GetBytes($"{Code} of {Version}")),
        new("[Content_Types].xml", "<Types />"u8.ToArray()),
        .. More,
    ];

    public string Nuspec =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
          <metadata>
            <id>{NuspecId ?? Id}</id>
            <version>{NuspecVersion ?? Version}</version>
            <authors>Acme</authors>
            <description>Makes pictures warm.</description>
            <packageTypes><packageType name="{PackageType}"{(MinimumSdk is null ? "" : $" version=\"{MinimumSdk}\"")} /></packageTypes>
          </metadata>
        </package>
        """;

    private string Manifest =>
        $$"""
        {
          "id": "{{Id}}", "version": "{{Version}}", "name": "Warm", "api": "{{Api}}",
          "entry": { "assembly": "Main.dll", "type": "Acme.Warm" },
          "permissions": [{{string.Join(", ", Permissions.Select(Permission))}}],
          "dependsOn": [{{string.Join(", ", DependsOn.Select(Dependency))}}]
        }
        """;

    public byte[] ToBytes() => Signer is null ? ZipWriter.Write([.. Entries]) : Signer.Sign(Entries);

    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        File.WriteAllBytes(file, ToBytes());
        return file;
    }

    private string Permission(string permission) => permission == "network" && Hosts.Count > 0
        ? $$"""{ "permission": "network", "reason": "Asks.", "hosts": ["{{string.Join("\", \"", Hosts)}}"] }"""
        : $$"""{ "permission": "{{permission}}" }""";

    private static string Dependency(string text) => text.Split(' ', 2) is [var id, var range]
        ? $$"""{ "id": "{{id}}", "range": "{{range}}", "optional": false }"""
        : throw new FormatException(text);
}
