using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Scopes;

public sealed class PluginFoldersTests : IAsyncLifetime
{
    private static readonly PluginId Plugin = new("acme.plugin");

    private readonly TestRuntime _runtime = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _runtime.DisposeAsync();

    [Fact]
    public void User_AWord_IsInTheHomeAndNotMade()
    {
        var folder = Folders.User("scripts");

        folder.ShouldBe(Path.Combine(_runtime.Root, "scripts"));
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("library")]
    [InlineData("data")]
    [InlineData("cache")]
    [InlineData("state")]
    [InlineData("user")]
    [InlineData("run")]
    [InlineData("logs")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("Scripts")]
    [InlineData("scripts\n")]
    public void User_FolderOfTheHostOrNoWord_IsRefused(string name) => Should.Throw<ArgumentException>(() => Folders.User(name)).Message.ShouldContain("Use another name.");

    [Fact]
    public void User_HostWithoutAHome_IsInThePluginsDataFolder() =>
        PluginFolders.Create(_runtime.Options, Plugin).User("scripts").ShouldBe(Path.Combine(_runtime.Options.DataFolder, "acme.plugin", "scripts"));

    private PluginFolders Folders => PluginFolders.Create(_runtime.Options with { HomeFolder = _runtime.Root }, Plugin);
}
