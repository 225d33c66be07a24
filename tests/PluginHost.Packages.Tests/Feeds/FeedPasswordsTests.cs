using PluginHost.Packages.Feeds;
using PluginHost.Packages.Tests.Packing;

namespace PluginHost.Packages.Tests.Feeds;

public sealed class FeedPasswordsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder.In("config", "feeds.secrets.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Set_Password_IsKeptForItsUserOnlyUntilItIsTakenAway()
    {
        var passwords = new FeedPasswords(File);
        passwords.Find("team").ShouldBeNull();

        (await passwords.SetAsync("team", "secret", TestHome.Cancellation)).ShouldBeFalse();
        (await passwords.SetAsync("other", "else", TestHome.Cancellation)).ShouldBeFalse();

        new FeedPasswords(File).Find("team").ShouldBe("secret");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await passwords.SetAsync("team", null, TestHome.Cancellation)).ShouldBeTrue();
        (passwords.Find("team"), passwords.Find("other")).ShouldBe((null, "else"));
    }

    [Fact]
    public async Task Find_DamagedFile_SaysSoAndOverwritesNothing()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "{");
        var passwords = new FeedPasswords(File);

        Should.Throw<PackageException>(() => passwords.Find("team")).Refusal.Code.ShouldBe("PH1818");
        (await TestHome.RefusedAsync(() => passwords.SetAsync("team", "secret", TestHome.Cancellation))).ShouldBe("PH1818");

        System.IO.File.ReadAllText(File).ShouldBe("{");
    }
}
