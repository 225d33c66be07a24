using System.Buffers.Binary;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>Files that ended the process, or came through with facts that cannot be. Found by the tests that feed broken files.</summary>
public sealed class HostileHeifTests : IDisposable
{
    private readonly Heif _heif = new();

    [Theory]
    [InlineData("dimg")]
    [InlineData("auxl")]
    public async Task ProbeAndDecode_PictureMadeOfItself_IsRefused(string kind)
    {
        var bytes = HeifFiles.WithJpeg(TestPictures.Jpeg(), 64, 48);
        var reference = bytes.AsSpan().IndexOf("thmb"u8);
        System.Text.Encoding.ASCII.GetBytes(kind, bytes.AsSpan(reference));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(reference + 4), 1);

        await ShouldBeRefusedAsync(bytes, "made of each other");
    }

    [Theory]
    [InlineData(0u, 48u)]
    [InlineData(64u, 0u)]
    [InlineData(0u, 0u)]
    [InlineData(uint.MaxValue, 48u)]
    public async Task ProbeAndDecode_PictureWithoutPixels_IsRefused(uint width, uint height)
    {
        var bytes = HeifFiles.Quarters();
        for (var at = bytes.AsSpan().IndexOf("ispe"u8); at >= 0; at = Next(bytes, at))
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at + 8), width);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at + 12), height);
        }

        await ShouldBeRefusedAsync(bytes, "");
    }

    [Fact]
    public async Task ProbeAndDecode_TablesThatCannotBeFound_AreRefused()
    {
        var bytes = HeifFiles.Quarters();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(bytes.AsSpan().IndexOf("meta"u8) - 4), int.MaxValue);

        await ShouldBeRefusedAsync(bytes, "tables");
    }

    public void Dispose() => _heif.Dispose();

    private static int Next(byte[] bytes, int at) => bytes.AsSpan(at + 4).IndexOf("ispe"u8) is >= 0 and var next ? at + 4 + next : -1;

    private async Task ShouldBeRefusedAsync(byte[] bytes, string reason)
    {
        var file = _heif.Write(bytes);

        var probed = await _heif.ProbeAsync(file);
        var decoded = await _heif.DecodeAsync(file);

        probed.Info.ShouldBeNull();
        probed.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4153");
        probed.Refusal.Reason.ShouldContain(reason);
        decoded.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4153");
    }
}
