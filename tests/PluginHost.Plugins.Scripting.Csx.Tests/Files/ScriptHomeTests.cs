using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Tests.Fakes;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Files;

public sealed class ScriptHomeTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly FakePluginContext _context;
    private readonly FakeLog<ScriptHome> _log = new();

    public ScriptHomeTests() => _context = new FakePluginContext(_root.Path, new FakeOffers());

    private string Folder => Path.Combine(_context.Home, "scripts");

    private string Before => Path.Combine(_context.DataFolder, "scripts");

    public void Dispose()
    {
        _context.Dispose();
        _root.Dispose();
    }

    [Fact]
    public void Find_NothingThereYet_IsInTheHomeAndMakesNothing()
    {
        Find().ShouldBe(Folder);

        Directory.Exists(Folder).ShouldBeFalse();
        _log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Find_ScriptsOfAnEarlierVersion_AreMovedOnce(bool hasEmptyFolder)
    {
        Write(Before, "a.csx", "one");
        Write(Path.Combine(Before, "lib"), "b.csx", "two");
        if (hasEmptyFolder)
        {
            Directory.CreateDirectory(Folder);
        }

        Find().ShouldBe(Folder);
        Find().ShouldBe(Folder);

        (File.ReadAllText(Path.Combine(Folder, "a.csx")), File.ReadAllText(Path.Combine(Folder, "lib", "b.csx"))).ShouldBe(("one", "two"));
        Directory.Exists(Before).ShouldBeFalse();
        _log.Lines.ShouldHaveSingleItem().ShouldContain($"was moved from '{Before}' to '{Folder}'");
    }

    [Fact]
    public void Find_ScriptsInBoth_LeavesTheOldOnesAndSaysSo()
    {
        Write(Before, "a.csx", "old");
        Write(Folder, "a.csx", "new");

        Find().ShouldBe(Folder);

        (File.ReadAllText(Path.Combine(Before, "a.csx")), File.ReadAllText(Path.Combine(Folder, "a.csx"))).ShouldBe(("old", "new"));
        _log.Lines.ShouldHaveSingleItem().ShouldContain(Before);
    }

    [Fact]
    public void Find_WhereItCannotBeMoved_OldFolderServesOn()
    {
        Write(Before, "a.csx", "old");
        File.WriteAllText(Folder, "a file of that name");

        Find().ShouldBe(Before);

        File.ReadAllText(Path.Combine(Before, "a.csx")).ShouldBe("old");
        _log.Lines.ShouldHaveSingleItem().ShouldContain("stays");
    }

    [Fact]
    public void Find_FolderOfTheSettings_GoesBeforeEverything()
    {
        Write(Before, "a.csx", "old");

        Find(new ScriptingSettings(Path.Combine(_root.Path, "mine"))).ShouldBe(Path.Combine(_root.Path, "mine"));
        Find(new ScriptingSettings("scripts")).ShouldBe(Before, "A relative path begins where it always did.");

        Directory.Exists(Folder).ShouldBeFalse();
    }

    private string Find(ScriptingSettings? settings = null) => new ScriptHome(new Settings(settings ?? new ScriptingSettings()), _context, _log).Find().Path;

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, name), text);

    private sealed class Settings(ScriptingSettings current) : ISettings<ScriptingSettings>
    {
        public ScriptingSettings Current => current;

        public IDisposable OnChange(Action<ScriptingSettings> changed) => throw new NotSupportedException();
    }
}
