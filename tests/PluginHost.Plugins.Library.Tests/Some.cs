using System.Security.Cryptography;
using System.Text;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Tests;

/// <summary>Made-up things.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static ContentHash Hash(long seed) => new(SHA256.HashData(BitConverter.GetBytes(seed)));

    /// <summary>A file that <see cref="Fakes.FakeImageEngine"/> takes for a picture.</summary>
    public static byte[] Picture(int seed, int width = 64, int height = 48) => Encoding.ASCII.GetBytes($"fakepicture {width} {height} {seed} and the pixels");

    public static PictureRecord Record(long id) => new(new PictureId(id), $"picture {id}.png", Hash(id), BlobKey.Parse($"originals/2026/11/{id}.png"), 1000 + id)
    {
        Format = "png",
        MediaType = "image/png",
        Width = 640,
        Height = 480,
        ImportedAt = Noon.AddMinutes(id),
        Revision = 1,
    };

    public static PictureTag Tag(string name, string source = TagSources.Person, bool rejected = false) => new(TagName.Parse(name), source, 1) { Rejected = rejected };
}
