using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.SafeMode;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.SafeMode;

public sealed class StartJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-journal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Called_OneAfterTheOtherInTurn_TheLastOneIsKnown()
    {
        using var journal = Running("acme.one", "acme.two");
        var (one, two) = (new PluginId("acme.one"), new PluginId("acme.two"));

        journal.Called(one);
        journal.Called(one);
        journal.Called(two);
        journal.Called(one);

        LastCalled().ShouldBe("acme.one");
    }

    // The page counts from the newest: what was written before is another plugin's number now.
    [Fact]
    public void Called_AgainAfterAnotherOneStarted_IsWrittenAnew()
    {
        using var journal = Running("acme.one", "acme.two");
        var one = new PluginId("acme.one");
        journal.Called(one);

        Start(journal, "acme.three");
        journal.Called(one);

        LastCalled().ShouldBe("acme.one");
    }

    [Fact]
    public void Called_UnderAnEqualIdThatIsAnotherString_IsTheSamePlugin()
    {
        using var journal = Running("acme.one", "acme.two");

        journal.Called(new PluginId("acme.two"));
        journal.Called(new PluginId(string.Concat("acme", ".one")));

        LastCalled().ShouldBe("acme.one");
    }

    // Every call into a plugin comes here for ten seconds after a start: it must neither look the plugin up nor wait for a lock each time.
    [Fact]
    public void Called_TheSameOneAgain_CostsNothing()
    {
        using var journal = Running("acme.one", "acme.two");
        var one = new PluginId("acme.one");
        journal.Called(one);
        journal.Called(one);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 1_000; call++)
        {
            journal.Called(one);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        LastCalled().ShouldBe("acme.one");
    }

    [Fact]
    public void Called_WhatIsNotOnTrial_IsNotWritten()
    {
        using var journal = Running("acme.one");

        journal.Called(new PluginId("acme.stranger"));

        LastCalled().ShouldBeNull();
    }

    private StartJournal Running(params string[] plugins)
    {
        var journal = new StartJournal(_folder, TimeSpan.FromMinutes(1), TimeProvider.System);
        journal.Open();
        foreach (var id in plugins)
        {
            Start(journal, id);
        }

        return journal;
    }

    private static void Start(StartJournal journal, string id)
    {
        var candidate = new PluginCandidate(new PluginId(id), "/nowhere", BuiltIn: false, default);
        journal.Trying(candidate, "Configure");
        journal.Tried(candidate, runs: true);
    }

    /// <summary>As the next process would find it.</summary>
    private string? LastCalled()
    {
        using var file = new JournalFile(_folder);
        var (page, number) = file.Read();
        return page.Started.ElementAtOrDefault(number)?.Plugin;
    }
}
