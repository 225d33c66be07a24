using PluginHost.Packages.Archives;
using PluginHost.Packages.Signatures;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Signatures;

public sealed class SignatureReaderTests : IDisposable
{
    private static readonly SomePackage Package = new("acme.warm", "1.0.0");

    private readonly TempFolder _folder = new();

    [Fact]
    public void Read_UnsignedPackage_HasNoSigner() => Read(Package.ToBytes()).ShouldBeNull();

    [Fact]
    public void Read_AuthorsSignature_NamesTheAuthor()
    {
        var signer = Read(TestSigner.Acme.Sign(Package.Entries)).ShouldNotBeNull();

        signer.Kind.ShouldBe(SignerKind.Author);
        signer.Fingerprint.ShouldBe(TestSigner.Acme.Fingerprint);
        signer.Repository.ShouldBeNull();
    }

    [Fact]
    public void Read_RepositorysSignature_NamesTheOwners()
    {
        var signer = Read(TestSigner.Gallery.Sign(Package.Entries)).ShouldNotBeNull();

        signer.Kind.ShouldBe(SignerKind.Repository);
        signer.Owners.ShouldBe(["acme", "others"]);
    }

    [Fact]
    public void Read_Countersignature_NamesBoth()
    {
        var signer = Read(new TestSigner("Both") { CountersignedBy = TestSigner.Gallery }.Sign(Package.Entries)).ShouldNotBeNull();

        signer.Kind.ShouldBe(SignerKind.Author);
        signer.Repository.ShouldNotBeNull().Fingerprint.ShouldBe(TestSigner.Gallery.Fingerprint);
    }

    [Fact]
    public void Read_PackageChangedAfterSigning_IsRefused()
    {
        var other = Package with { Code = "evil" };

        Refused(TestSigner.Acme.Sign(other.Entries, System.Security.Cryptography.SHA512.HashData(Package.ToBytes()))).ShouldBe("PH1830");
    }

    [Fact]
    public void Read_AnyByteOfTheSignedFilesFlipped_IsRefused()
    {
        var good = TestSigner.Acme.Sign(Package.Entries);
        using var archive = PackageArchive.Open(_folder.Write("good.nupkg", good), new ArchiveLimits());

        foreach (var at in Enumerable.Range(0, (int)archive.Signature!.Offset).Where(at => at % 11 == 0))
        {
            var flipped = good.ToArray();
            flipped[at] ^= 0x04;
            Result(flipped).ShouldNotBe(TestSigner.Acme.Fingerprint, $"byte {at}");
        }
    }

    [Fact]
    public void Read_ExpiredWithoutTimestamp_IsRefused() =>
        Refused(new TestSigner("Old", until: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)).Sign(Package.Entries)).ShouldBe("PH1834");

    [Fact]
    public void Read_WeakKeyOrOtherUse_IsRefused()
    {
        Refused(new TestSigner("Weak", keyBits: 1024).Sign(Package.Entries)).ShouldBe("PH1830");
        Refused(new TestSigner("Server", usage: "1.3.6.1.5.5.7.3.1").Sign(Package.Entries)).ShouldBe("PH1830");
    }

    [Fact]
    public void Read_Garbage_IsRefused() => Refused(ZipWriter.Write([.. Package.Entries, new ZipEntry(".signature.p7s", [1, 2, 3]) { Deflate = false }])).ShouldBe("PH1830");

    public void Dispose() => _folder.Dispose();

    private PackageSigner? Read(byte[] package)
    {
        using var archive = PackageArchive.Open(_folder.Write("a.nupkg", package), new ArchiveLimits());
        return new SignatureReader(new FixedTime(2030)).Read(archive, TestContext.Current.CancellationToken);
    }

    private string Refused(byte[] package) => Should.Throw<PackageException>(() => Read(package)).Refusal.Code;

    private string? Result(byte[] package)
    {
        try
        {
            return Read(package)?.Fingerprint;
        }
        catch (PackageException exception)
        {
            return exception.Refusal.Code;
        }
    }
}
