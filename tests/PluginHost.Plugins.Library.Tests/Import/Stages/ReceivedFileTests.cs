using PluginHost.Plugins.Library.Import.Stages;

namespace PluginHost.Plugins.Library.Tests.Import.Stages;

public sealed class ReceivedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Dispose_FolderIsGoneToo_IsFine()
    {
        var gone = 0;
        var file = new ReceivedFile(Path.Combine(_folder.Path, "upload", "0"), 1, Some.Hash(1)) { Gone = () => gone++ };

        file.Dispose();

        gone.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Keep_OnlyACopyOfItsOwn_StaysForAnotherAttempt(bool isOnlyCopy, bool stays)
    {
        var path = _folder.Write("0", [1]);
        var file = new ReceivedFile(path, 1, Some.Hash(1)) { IsOnlyCopy = isOnlyCopy };

        file.Keep();
        file.Dispose();

        File.Exists(path).ShouldBe(stays);
    }
}
