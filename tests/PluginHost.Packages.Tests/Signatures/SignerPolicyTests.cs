using PluginHost.Packages.Signatures;

namespace PluginHost.Packages.Tests.Signatures;

public sealed class SignerPolicyTests
{
    private static readonly PackageSigner Gallery = new(SignerKind.Repository, "AA", "CN=Gallery", ["acme"], null, null);
    private static readonly PackageSigner Acme = new(SignerKind.Author, "BB", "CN=Acme", [], null, Gallery);
    private static readonly PackageSigner Stranger = new(SignerKind.Author, "CC", "CN=Acme", [], null, null);

    [Fact]
    public void Check_FirstInstallation_TakesAnybody()
    {
        Code(new(), null, known: null).ShouldBeNull();
        Code(new(), Acme, known: null).ShouldBeNull();
        Code(new(), Acme, known: Acme).ShouldBeNull();
    }

    [Fact]
    public void Check_OtherSignerThanAtFirst_WantsAYes()
    {
        Code(new(), Stranger, known: Acme).ShouldBe("PH1833");
        Code(new(), null, known: Acme).ShouldBe("PH1833");
        Code(new(), Stranger, known: Acme, accepted: "cc").ShouldBeNull();
        Code(new(), Stranger, known: Acme, accepted: "dd").ShouldBe("PH1833");
        Code(new(), null, known: Acme, accepted: "unsigned").ShouldBeNull();
    }

    [Fact]
    public void Check_RepositorysPackageOfOtherOwners_WantsAYes() => Code(new(), Gallery with { Owners = ["evil"] }, known: Gallery).ShouldBe("PH1833");

    [Fact]
    public void Check_Require_TakesTrustedOnly()
    {
        Code(Require(), null).ShouldBe("PH1831");
        Code(Require(), Acme).ShouldBe("PH1832");
        Code(Require(new TrustedSigner("bb", [])), Acme).ShouldBeNull();
        Code(Require(new TrustedSigner("AA", ["acme"])), Acme).ShouldBeNull();
        Code(Require(new TrustedSigner("AA", ["someone"])), Acme).ShouldBe("PH1832");
        Code(Require(new TrustedSigner("AA", [])), Stranger).ShouldBe("PH1832");
    }

    private static SignerOptions Require(params TrustedSigner[] trusted) => new() { Mode = SignerMode.Require, Trusted = trusted };

    private static string? Code(SignerOptions options, PackageSigner? signer, PackageSigner? known = null, string? accepted = null)
    {
        try
        {
            new SignerPolicy(options).Check("'acme.warm' 1.0.0", signer, known, accepted);
            return null;
        }
        catch (PackageException exception)
        {
            return exception.Refusal.Code;
        }
    }
}
