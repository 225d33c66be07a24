using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Files;

public sealed class SettledFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "size.csx");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_WhileItGrows_AnswersTheWholeOfIt()
    {
        File.WriteAllText(FilePath, "");
        var reading = SettledFile.ReadAsync(FilePath, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(FilePath, "return image;", TestContext.Current.CancellationToken);

        (await reading).ShouldNotBeNull().Bytes.ShouldBe("return image;"u8.ToArray());
    }

    [Fact]
    public async Task Read_EmptyThatStaysEmpty_IsEmpty()
    {
        File.WriteAllText(FilePath, "");

        (await SettledFile.ReadAsync(FilePath, TestContext.Current.CancellationToken)).ShouldNotBeNull().Bytes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_NotThere_IsNothing() => (await SettledFile.ReadAsync(FilePath, TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task Read_FarTooLong_ReadsNoMoreThanToSaySo()
    {
        using (var file = File.Create(FilePath))
        {
            file.SetLength(1L << 32);
        }

        var read = (await SettledFile.ReadAsync(FilePath, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        read.Length.ShouldBe(1L << 32);
        ScriptSource.Decode(FilePath, read.Bytes).Problem.ShouldNotBeNull().Id.ShouldBe("PH3202");
    }
}
