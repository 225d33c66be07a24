using Microsoft.Data.Sqlite;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Database;

public sealed class WriteQueueTests
{
    private const string Insert = "INSERT INTO tag (name) VALUES ($1)";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_QueuedBehindARunningChange_IsGroupedAndBadOnesFailAlone()
    {
        await using var library = await TestLibrary.OpenAsync();
        using var gate = new ManualResetEventSlim();
        var first = library.Database.WriteAsync(session => Block(gate, session.Insert(Insert, "first")), Token).AsTask();
        var seen = -1L;

        var grouped = Enumerable.Range(0, 50).Select(i => library.Database.WriteAsync(
            session =>
            {
                session.Insert(Insert, $"tag {i}");
                return i % 10 == 3 ? throw new InvalidOperationException($"bad {i}") : i;
            },
            Token).AsTask()).ToArray();
        var last = library.Database.WriteAsync(session => seen = session.Number("SELECT count(*) FROM tag")!.Value, Token).AsTask();
        gate.Set();
        await Task.WhenAll([first, last, .. grouped.Select(task => task.ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default))]);

        grouped.Count(task => task.IsCompletedSuccessfully).ShouldBe(45);
        grouped[13].Exception!.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("bad 13");
        seen.ShouldBe(46);
        library.Sql("SELECT count(*) FROM tag WHERE name LIKE 'tag %3'").ShouldBe(["0"]);
    }

    [Fact]
    public async Task WriteAsync_FirstOfAGroupFails_LeavesNothingAndTheRestIsDone()
    {
        await using var library = await TestLibrary.OpenAsync();
        using var gate = new ManualResetEventSlim();
        var first = library.Database.WriteAsync<long>(
            session =>
            {
                session.Insert(Insert, "ghost");
                Block(gate, 0);
                throw new InvalidOperationException("bad");
            },
            Token).AsTask();

        var rest = Enumerable.Range(0, 5).Select(i => library.Database.WriteAsync(session => session.Insert(Insert, $"tag {i}"), Token).AsTask()).ToArray();
        gate.Set();
        await Task.WhenAll(rest);

        (await Should.ThrowAsync<InvalidOperationException>(() => first)).Message.ShouldBe("bad");
        library.Sql("SELECT name FROM tag ORDER BY id").ShouldBe(["tag 0", "tag 1", "tag 2", "tag 3", "tag 4"]);
    }

    [Fact]
    public async Task WriteAsync_FailedChange_DoesNotLeaveNumbersOfNamesBehind()
    {
        await using var library = await TestLibrary.OpenAsync();

        await Should.ThrowAsync<InvalidOperationException>(async () => await library.Database.WriteAsync<int>(
            session =>
            {
                session.Tags.GetOrAdd("ghost");
                throw new InvalidOperationException();
            },
            Token));
        var id = await library.Database.WriteAsync(session => session.Tags.GetOrAdd("other"), Token);
        var ghost = await library.Database.WriteAsync(session => session.Tags.GetOrAdd("ghost"), Token);

        library.Sql("SELECT id, name FROM tag ORDER BY id").ShouldBe([$"{id}|other", $"{ghost}|ghost"]);
    }

    [Fact]
    public async Task WriteAsync_CancelledWhileItWaits_IsNotDone()
    {
        await using var library = await TestLibrary.OpenAsync();
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var first = library.Database.WriteAsync(session => Block(gate, session.Insert(Insert, "first")), Token).AsTask();
        await Task.Yield();

        var second = library.Database.WriteAsync(session => session.Insert(Insert, "second"), cancel.Token).AsTask();
        await cancel.CancelAsync();
        var cancelled = await Should.ThrowAsync<OperationCanceledException>(() => second);
        gate.Set();
        await first;

        cancelled.CancellationToken.ShouldBe(cancel.Token);
        library.Sql("SELECT name FROM tag").ShouldBe(["first"]);
    }

    [Fact]
    public async Task WriteAsync_BrokenRule_ThrowsAsItIsAndTheNextOneWorks()
    {
        await using var library = await TestLibrary.OpenAsync();

        await Should.ThrowAsync<SqliteException>(async () => await library.Database.WriteAsync(
            session => session.Execute("INSERT INTO picture_prompt (picture_id) VALUES (77)"), Token));

        (await library.Catalog.AddAsync(Some.Picture(1))).Id.Value.ShouldBe(1);
    }

    private static long Block(ManualResetEventSlim gate, long answer)
    {
        gate.Wait(TimeSpan.FromMinutes(1));
        return answer;
    }
}
