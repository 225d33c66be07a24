using System.Security.Cryptography;
using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Fields;

public sealed class IptcDigestTests
{
    private const string Packet =
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Old town">
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">old words</rdf:li></rdf:Alt></dc:description>
        <dc:subject><rdf:Bag><rdf:li>gone</rdf:li><rdf:li>kept</rdf:li></rdf:Bag></dc:subject>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    private static readonly byte[] Records = Pictures.Iptc((120, "new words"u8.ToArray()), (90, [0x1B, 0x25, 0x47]), (25, "kept"u8.ToArray()), (25, "added"u8.ToArray()));

    [Fact]
    public void Read_SumOfOtherRecords_IptcWins()
    {
        var fields = Read.Bytes(File(MD5.HashData("what was there before"u8))).Fields;

        fields.Description.ShouldBe("new words");
        fields.Keywords.ShouldBe(["kept", "added"]);
        fields.Place!.City.ShouldBe("Old town", "the records have none");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_SumFitsOrWasNeverMade_XmpWins(bool fits)
    {
        var fields = Read.Bytes(File(fits ? MD5.HashData(Records) : new byte[16])).Fields;

        fields.Description.ShouldBe("old words");
        fields.Keywords.ShouldBe(["gone", "kept", "added"]);
    }

    private static byte[] File(byte[] digest) => Pictures.Jpeg(
        (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Packet)]),
        (0xED, [.. "Photoshop 3.0\0"u8, .. Resource(0x04, Records), .. Resource(0x25, digest)]));

    private static byte[] Resource(byte number, byte[] data) => [.. "8BIM"u8, 4, number, 0, 0, 0, 0, 0, (byte)data.Length, .. data, .. new byte[data.Length & 1]];
}
