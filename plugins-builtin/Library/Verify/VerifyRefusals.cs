using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>What a check finds.</summary>
internal static class VerifyRefusals
{
    public const string MissingCode = "PH4014";

    public static Refusal Missing(PictureRecord picture, string? reason) => new(MissingCode, $"'{picture.Key}' is missing: {reason ?? "there is no such file"}");

    public static Refusal OtherSize(PictureRecord picture, long bytes) =>
        new("PH4015", $"'{picture.Key}' is damaged: it has {bytes} bytes and should have {picture.Bytes}.");

    public static Refusal OtherContent(PictureRecord picture, ContentHash hash) =>
        new("PH4015", $"'{picture.Key}' is damaged: its SHA-256 is {hash} and should be {picture.Hash}.");

    public static Refusal Unreadable(PictureRecord picture, string reason) => new("PH4015", $"'{picture.Key}' cannot be read: {reason}");

    public static Refusal Unknown(BlobKey key) => new("PH4017", $"'{key}' belongs to no picture. Import it from there to have it in the library, or delete it.");

    public static Refusal Copy(BlobKey key, PictureRecord picture) =>
        new("PH4017", $"'{key}' has the content of picture {picture.Id}, whose file is '{picture.Key}'. It may be deleted.");
}
