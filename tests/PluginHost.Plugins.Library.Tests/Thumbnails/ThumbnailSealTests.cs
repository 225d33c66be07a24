using PluginHost.Plugins.Library.Thumbnails;

namespace PluginHost.Plugins.Library.Tests.Thumbnails;

public sealed class ThumbnailSealTests
{
    [Fact]
    public void Open_WhatWasAdded_IsTheSame()
    {
        for (var length = 1; length < 40; length++)
        {
            var thumbnail = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

            var kept = ThumbnailSeal.Add(thumbnail);

            ThumbnailSeal.IsWhole(kept).ShouldBeTrue();
            ThumbnailSeal.Open(kept).ToArray().ShouldBe(thumbnail);
        }
    }

    [Fact]
    public void IsWhole_AnythingElse_IsFalse()
    {
        var kept = ThumbnailSeal.Add("a thumbnail"u8);

        for (var i = 0; i < kept.Length; i++)
        {
            var damaged = kept.ToArray();
            damaged[i] ^= 0x10;
            ThumbnailSeal.IsWhole(damaged).ShouldBeFalse($"byte {i}");
            ThumbnailSeal.IsWhole(kept.AsSpan(0, i)).ShouldBeFalse($"cut at {i}");
        }

        ThumbnailSeal.IsWhole(new byte[kept.Length]).ShouldBeFalse();
    }
}
