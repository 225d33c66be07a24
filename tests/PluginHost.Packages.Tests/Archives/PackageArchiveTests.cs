using System.Text;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Archives;

public sealed class PackageArchiveTests : IDisposable
{
    private static readonly ZipEntry Good = new("plugin/a.txt", "warm"u8.ToArray());

    private readonly TempFolder _folder = new();

    [Fact]
    public void Open_ProperArchive_GivesItsFiles()
    {
        using var archive = Open(ZipWriter.Write(Good, Good with { Name = "plugin/b.txt", Deflate = false }, Good with { Name = "plugin/c.txt", Descriptor = true }, new ZipEntry("plugin/d/", []) { Deflate = false }));

        archive.Entries.Select(entry => entry.Name).ShouldBe(["plugin/a.txt", "plugin/b.txt", "plugin/c.txt", "plugin/d/"]);
        archive.Entries.Take(3).Select(entry => Encoding.ASCII.GetString(archive.ReadAll(entry, 100))).ShouldAllBe(text => text == "warm");
    }

    [Fact]
    public void Open_NameWithPercentSigns_IsDecoded()
    {
        using var archive = Open(ZipWriter.Write(Good with { Name = "plugin/a%2Bb%20c.txt" }));

        archive.Entries[0].Name.ShouldBe("plugin/a+b c.txt");
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("plugin/../../evil.txt")]
    [InlineData("plugin/%2e%2e/evil.txt")]
    [InlineData("plugin/..%2fevil.txt")]
    [InlineData("/etc/evil")]
    [InlineData("plugin//evil")]
    [InlineData("plugin/./evil")]
    [InlineData("plugin\\evil")]
    [InlineData("plugin/..%5cevil")]
    [InlineData("C:/evil")]
    [InlineData("plugin/evil:stream")]
    [InlineData("plugin/nul.txt")]
    [InlineData("plugin/COM1")]
    [InlineData("plugin/evil. ")]
    [InlineData("plugin/evil.")]
    [InlineData("plugin/evil ")]
    [InlineData("plugin/e\u0007vil")]
    [InlineData("plugin/%00evil")]
    public void Open_NameThatIsBadSomewhere_IsRefusedEverywhere(string name) => Refused(ZipWriter.Write(Good with { Name = name })).ShouldBe("PH1802");

    [Fact]
    public void Open_PathTooLongOrTooDeep_IsRefused()
    {
        Refused(ZipWriter.Write(Good with { Name = new string('a', 300) })).ShouldBe("PH1802");
        Refused(ZipWriter.Write(Good with { Name = string.Join('/', Enumerable.Repeat("a", 30)) })).ShouldBe("PH1802");
    }

    [Theory]
    [InlineData("plugin/A.txt")]
    [InlineData("plugin/a.txt")]
    [InlineData("plugin/a.txt/b")]
    [InlineData("plugin")]
    public void Open_NamesThatCollide_AreRefused(string other) => Refused(ZipWriter.Write(Good, Good with { Name = other })).ShouldBe("PH1802");

    [Fact]
    public void Open_NamesThatAreOneInComposedForm_AreRefused() =>
        Refused(ZipWriter.Write(Good with { Name = "plugin/\u00e9", Flags = 0x0800 }, Good with { Name = "plugin/e\u0301", Flags = 0x0800 })).ShouldBe("PH1802");

    [Fact]
    public void Open_NameBeyondAsciiWithoutEncoding_IsRefused() => Refused(ZipWriter.Write(Good with { Name = "plugin/\u00e9" })).ShouldBe("PH1802");

    [Fact]
    public void Open_TwoNamesForOneFile_AreRefused() => Refused(ZipWriter.Write(Good with { LocalName = "plugin/b.txt" })).ShouldBe("PH1802");

    [Fact]
    public void Open_TwoEntriesAtOnePlace_AreRefused() => Refused(ZipWriter.Write(Good, Good with { Name = "plugin/b.txt", SharesPlaceOf = 0 })).ShouldBe("PH1801");

    [Fact]
    public void Open_SomethingBeforeBetweenOrBehind_IsRefused()
    {
        var good = ZipWriter.Write(Good);

        Refused([.. good, 0]).ShouldBe("PH1801");
        Refused(ZipWriter.Write([Good], "", before: [1, 2, 3, 4])).ShouldBe("PH1801");
        Refused(good[..^5]).ShouldBe("PH1801");
        Refused([]).ShouldBe("PH1801");
        Refused("<html>sign in</html>"u8.ToArray()).ShouldBe("PH1801");
    }

    [Fact]
    public void Open_Comment_IsAllowedUnlessItHidesAnotherEnd()
    {
        using var archive = Open(ZipWriter.Write([Good], "hello", before: []));

        archive.Entries.Count.ShouldBe(1);
        Refused(ZipWriter.Write([Good], "PK\u0005\u0006" + new string('\0', 18), before: [])).ShouldBe("PH1801");
    }

    [Theory]
    [InlineData(0x0001)]
    [InlineData(0x0040)]
    [InlineData(0x2000)]
    public void Open_EncryptedOrUnknownFlags_AreRefused(ushort flags) => Refused(ZipWriter.Write(Good with { Flags = flags })).ShouldBe("PH1804");

    [Theory]
    [InlineData(0xA1FF0000)]
    [InlineData(0x21FF0000)]
    [InlineData(0x11FF0000)]
    [InlineData(0x41FF0000)]
    public void Open_LinksAndDevices_AreRefused(uint attributes) => Refused(ZipWriter.Write(Good with { Attributes = attributes })).ShouldBe("PH1804");

    [Fact]
    public void Open_OtherMethodOrSecondMeaning_IsRefused()
    {
        Refused(ZipWriter.Write(Good with { Method = 12 })).ShouldBe("PH1804");
        Refused(ZipWriter.Write(Good with { Extra = [1, 0, 0, 0] })).ShouldBe("PH1804");
        Refused(ZipWriter.Write(Good with { Extra = [0x75, 0x70, 0, 0] })).ShouldBe("PH1804");
    }

    [Fact]
    public void Open_ManyFiles_AreRefused()
    {
        Refused(Many(12_000)).ShouldBe("PH1803");
        Refused(Many(100_000)).ShouldBe("PH1803");

        // The end record counts to 65,535 and then from the beginning.
        Refused(Many(65_536 + 5)).ShouldBe("PH1801");

        static byte[] Many(int count) => ZipWriter.Write([.. Enumerable.Range(0, count).Select(index => new ZipEntry($"f{index}", []) { Deflate = false })]);
    }

    [Fact]
    public void Open_Bomb_IsRefused() => Refused(ZipWriter.Write(Good with { Content = new byte[20 << 20] })).ShouldBe("PH1803");

    [Fact]
    public void ReadAll_WrongChecksum_IsRefused() => RefusedContent(Good with { Crc = 1 });

    [Fact]
    public void ReadAll_MoreThanItSays_IsRefused() => RefusedContent(Good with { Size = 2 });

    [Fact]
    public void ReadAll_LessThanItSays_IsRefused() => RefusedContent(Good with { Size = 9 });

    [Fact]
    public void Open_AnyByteFlipped_IsNoticedOrChangesTheHash()
    {
        var good = new SomePackage("acme.warm", "1.0.0").ToBytes();
        var expected = Hash(good);

        for (var at = 0; at < good.Length; at++)
        {
            var flipped = good.ToArray();
            flipped[at] ^= 0x10;
            Hash(flipped).ShouldNotBe(expected);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Hash(byte[] bytes)
    {
        try
        {
            using var archive = Open(bytes);
            return ArchiveHash.OfContent(archive, TestContext.Current.CancellationToken);
        }
        catch (PackageException exception)
        {
            return exception.Refusal.Code;
        }
    }

    private PackageArchive Open(byte[] bytes) => PackageArchive.Open(_folder.Write("a.nupkg", bytes), new ArchiveLimits());

    private string Refused(byte[] bytes) => Should.Throw<PackageException>(() => Open(bytes).Dispose()).Refusal.Code;

    private void RefusedContent(ZipEntry entry)
    {
        using var archive = Open(ZipWriter.Write(entry));

        Should.Throw<PackageException>(() => archive.ReadAll(archive.Entries[0], 100)).Refusal.Code.ShouldBe("PH1804");
    }
}
