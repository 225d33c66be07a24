using PluginHost.Home;

namespace PluginHost.Tests.Home;

public sealed class HomeLayoutTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-home-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Resolve_WithHome_PutsEverythingIntoThatFolder()
    {
        var home = HomeLayout.Resolve(_folder);

        string[] all = [home.ConfigFile, home.SettingsFolder, home.PluginsFolder, home.LibraryFolder, home.RunFolder, home.CacheFolder, home.LogsFolder];
        all.ShouldAllBe(path => path.StartsWith(_folder + Path.DirectorySeparatorChar));
    }

    [Fact]
    public void Resolve_RelativeHome_IsMadeAbsolute() => Path.IsPathRooted(HomeLayout.Resolve("somewhere").LibraryFolder).ShouldBeTrue();

    [Theory]
    [InlineData(null, "library")]
    [InlineData("elsewhere/pictures", "elsewhere/pictures")]
    public void WithLibrary_ImageRoot_IsWhereSpaceIsLookedAt(string? imageRoot, string expected)
    {
        var home = HomeLayout.Resolve(_folder).WithLibrary(imageRoot);
        home.PrepareLibrary();

        home.LibraryFolder.ShouldBe(Path.GetFullPath(expected, _folder));
        Diagnosis.Examination.FreeSpace(home).Text.ShouldEndWith(home.LibraryFolder);
    }

    [Fact]
    public void Prepare_FileInPlaceOfAFolder_NamesIt()
    {
        var home = HomeLayout.Resolve(Path.Combine(_folder, "file"));
        File.WriteAllText(Path.Combine(_folder, "file"), "");

        var error = Should.Throw<CommandException>(home.Prepare);

        error.Code.ShouldBe("PH7001");
        error.Reason.ShouldContain(Path.Combine(_folder, "file"));
    }

    [Fact]
    public void Prepare_OnUnix_KeepsOthersOut()
    {
        var home = HomeLayout.Resolve(Path.Combine(_folder, "home"));

        home.Prepare();

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(home.LibraryFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void TryTake_HomeIsTaken_AnswersNothingUntilItIsFree()
    {
        var home = HomeLayout.Resolve(_folder);
        home.Prepare();

        using (HomeLock.TryTake(home))
        {
            HomeLock.TryTake(home).ShouldBeNull();
        }

        using var again = HomeLock.TryTake(home);
        again.ShouldNotBeNull();
    }

    [Fact]
    public void RunFile_WrittenAndRead_IsTheSameAndPrivate()
    {
        var home = HomeLayout.Resolve(_folder);
        home.Prepare();

        RunFile.Write(home, new RunFile("http://127.0.0.1:1", 42, "secret"));

        RunFile.Read(home).ShouldBe(new RunFile("http://127.0.0.1:1", 42, "secret"));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(home.RunFolder, "host.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"url":"x"}""")]
    public void RunFile_Damaged_IsNone(string content)
    {
        var home = HomeLayout.Resolve(_folder);
        home.Prepare();
        File.WriteAllText(Path.Combine(home.RunFolder, "host.json"), content);

        RunFile.Read(home).ShouldBeNull();
    }
}
