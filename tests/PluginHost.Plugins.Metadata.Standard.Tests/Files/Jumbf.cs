using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Files;

/// <summary>A minimal store of content credentials: one manifest with a claim and actions.</summary>
internal static class Jumbf
{
    private static readonly byte[] StoreType = [0x63, 0x32, 0x70, 0x61, 0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    public static byte[] Store(string generator, string agent, string? sourceType, string action = "c2pa.created") => Super("c2pa", Super("urn:c2pa:1",
    [
        .. Super("c2pa.assertions", Super("c2pa.actions.v2", Content(Map(("actions", List(Map(
            [("action", Text(action)), ("softwareAgent", Map(("name", Text(agent)))), .. sourceType is null ? [] : new[] { ("digitalSourceType", Text(sourceType)) }]))))))),
        .. Super("c2pa.claim.v2", Content(Map(("claim_generator_info", Map(("name", Text(generator))))))),
    ]));

    private static byte[] Super(string label, byte[] content) => Pictures.Box("jumb", [.. Pictures.Box("jumd", [.. StoreType, 3, .. Encoding.ASCII.GetBytes(label), 0]), .. content]);

    private static byte[] Content(byte[] cbor) => Pictures.Box("cbor", cbor);

    private static byte[] Map(params (string Key, byte[] Value)[] entries) => [(byte)(0xA0 + entries.Length), .. entries.SelectMany(entry => (byte[])[.. Text(entry.Key), .. entry.Value])];

    private static byte[] List(byte[] item) => [0x9F, .. item, 0xFF];

    private static byte[] Text(string text) => [0x78, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];
}
