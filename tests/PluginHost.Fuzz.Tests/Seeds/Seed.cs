namespace PluginHost.Fuzz.Tests.Seeds;

/// <summary>A valid file that cases are made from.</summary>
/// <param name="Name">With the extension of its kind.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record Seed(string Name, byte[] Bytes)
{
    /// <summary>By content, as the product does it.</summary>
    public SeedKind Kind { get; } = KindOf(Name, Bytes);

    private static SeedKind KindOf(string name, byte[] bytes) => bytes.AsSpan() switch
    {
        var head when head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) => SeedKind.Png,
        var head when head.StartsWith<byte>([0xFF, 0xD8]) => SeedKind.Jpeg,
        var head when head.StartsWith("RIFF"u8) => SeedKind.Riff,
        var head when head.StartsWith("GIF8"u8) => SeedKind.Gif,
        var head when head.StartsWith("BM"u8) => SeedKind.Bmp,
        var head when head.StartsWith("PK"u8) => SeedKind.Zip,
        var head when head.StartsWith("II"u8) || head.StartsWith("MM"u8) => SeedKind.Tiff,
        var head when head.Length > 8 && (head[4..].StartsWith("ftyp"u8) || head[4..].StartsWith("JXL "u8)) => SeedKind.Boxes,
        _ => Path.GetExtension(name).ToLowerInvariant() switch { ".json" => SeedKind.Json, ".xmp" or ".xml" or ".svg" => SeedKind.Xml, ".txt" => SeedKind.Text, _ => SeedKind.Other },
    };
}
