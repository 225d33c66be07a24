using System.Security.Cryptography;
using System.Text.Json;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Signatures;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Archives;

public sealed class ArchiveHashTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void OfContent_SignedPackage_IsThatOfTheUnsignedOne()
    {
        var package = new SomePackage("acme.warm", "1.0.0");
        using var signed = PackageArchive.Open(_folder.Write("a.nupkg", (package with { Signer = TestSigner.Acme }).ToBytes()), new ArchiveLimits());

        ArchiveHash.OfContent(signed, TestContext.Current.CancellationToken).ShouldBe(Convert.ToBase64String(SHA512.HashData(package.ToBytes())));
        ArchiveHash.OfFile(signed, TestContext.Current.CancellationToken).ShouldNotBe(ArchiveHash.OfContent(signed, TestContext.Current.CancellationToken));
    }

    // What this machine restored was signed by others, and its hashes were worked out by others.
    [Fact]
    public void OfContent_RestoredPackages_IsWhatNuGetSays()
    {
        var packages = RestoredPackages();

        foreach (var (file, contentHash) in packages)
        {
            using var archive = PackageArchive.Open(file, new ArchiveLimits());
            ArchiveHash.OfContent(archive, TestContext.Current.CancellationToken).ShouldBe(contentHash, file);
            new SignatureReader(TimeProvider.System).Read(archive, TestContext.Current.CancellationToken).ShouldNotBeNull(file).Fingerprint.Length.ShouldBe(64);
        }

        packages.Count.ShouldBeGreaterThan(2);
    }

    public void Dispose() => _folder.Dispose();

    private static List<(string File, string ContentHash)> RestoredPackages()
    {
        var root = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return
        [
            .. new[] { "nuget.versioning", "system.security.cryptography.pkcs", "shouldly", "xunit.v3", "xunit.v3.assert", "xunit.analyzers" }
                .Select(id => Path.Combine(root, id)).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.nupkg"))
                .Where(file => File.Exists(Path.Combine(Path.GetDirectoryName(file)!, ".nupkg.metadata")))
                .Select(file => (file, Hash(Path.Combine(Path.GetDirectoryName(file)!, ".nupkg.metadata")))),
        ];
    }

    private static string Hash(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("contentHash").GetString()!;
}
