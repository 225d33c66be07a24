using System.IO.Compression;
using PluginHost.Plugins.Library.Import.Archives;

namespace PluginHost.Plugins.Library.Tests.Import.Archives;

public sealed class ZipEndTests
{
    [Fact]
    public void Find_Archive_CountsWithoutReadingTheDirectory()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("a");
            archive.CreateEntry("b");
            archive.Comment = "PK is no signature";
        }

        var end = ZipEnd.Find(stream).ShouldNotBeNull();

        end.Entries.ShouldBe(2);
        end.DirectoryOffset.ShouldBeInRange(1, stream.Length);
        stream.Position.ShouldBe(0);
    }

    [Fact]
    public void Find_MoreEntriesThanTheSmallRecordHolds_ReadsTheLargeOne()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 65_600; i++)
            {
                archive.CreateEntry($"{i}");
            }
        }

        ZipEnd.Find(stream)!.Value.Entries.ShouldBe(65_600);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100_000)]
    public void Find_NoArchive_IsNothing(int length) => ZipEnd.Find(new MemoryStream(new byte[length])).ShouldBeNull();
}
