using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Worker.Tests.Protocol;

public sealed class FrameTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("tagging.tagger/acme.warm/TagAsync", 3)]
    [InlineData("ä", 100_000)]
    public async Task Read_WrittenFrame_IsTheSame(string method, int length)
    {
        using var stream = new MemoryStream();
        using var writer = new FrameWriter(stream);
        var payload = new byte[length];
        Random.Shared.NextBytes(payload);

        await writer.WriteAsync(new Frame(FrameKind.Request, uint.MaxValue, method, payload));
        await writer.WriteAsync(new Frame(FrameKind.Cancel, 7, "", default));

        stream.Position = 0;
        var reader = new FrameReader(stream);
        var first = reader.Read().ShouldNotBeNull();
        (first.Kind, first.Call, first.Method).ShouldBe((FrameKind.Request, uint.MaxValue, method));
        first.Payload.ToArray().ShouldBe(payload);
        reader.Read().ShouldNotBeNull().Kind.ShouldBe(FrameKind.Cancel);
        reader.Read().ShouldBeNull();
    }

    [Fact]
    public async Task Write_MoreThanTheLimit_IsRefusedBeforeAnythingIsWritten()
    {
        using var stream = new MemoryStream();
        using var writer = new FrameWriter(stream);

        await Should.ThrowAsync<ArgumentException>(() => writer.WriteAsync(new Frame(FrameKind.Request, 1, "m", new byte[FrameLayout.MaxBytes])).AsTask());

        stream.Length.ShouldBe(0);
    }
}
