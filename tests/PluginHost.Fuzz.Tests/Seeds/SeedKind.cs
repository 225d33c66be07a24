namespace PluginHost.Fuzz.Tests.Seeds;

/// <summary>How a seed is built, which decides how it can be broken.</summary>
internal enum SeedKind
{
    Other,
    Png,
    Jpeg,
    Tiff,
    Boxes,
    Riff,
    Gif,
    Bmp,
    Zip,
    Text,
    Json,
    Xml,
}
