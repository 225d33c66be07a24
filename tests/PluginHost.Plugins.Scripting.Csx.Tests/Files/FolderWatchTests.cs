using PluginHost.Plugins.Scripting.Csx.Serving;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Files;

/// <summary>Saves as editors and tools make them, in a real folder under a real watcher.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    public static TheoryData<string> Dances => ["in place", "truncate and write", "rename over", "delete and create", "backup and write", "in pieces"];

    [Theory]
    [MemberData(nameof(Dances))]
    public async Task Save_InWhateverWay_ServesTheNewTextAndNoOther(string dance)
    {
        _workshop.Write("size.csx", "return image.Blur(1);");
        _workshop.Watch();
        await Serves("size", 1);

        for (var size = 2; size <= 5; size++)
        {
            Dance(dance, $"return image.Blur({size});");
            await Serves("size", size);
        }

        // Nothing was read that nobody had finished writing. Who stops within a word for longer than a watcher waits is read as far as it goes, and served once it is whole.
        _workshop.News.Where(status => status.State == ScriptState.Failed && dance != "in pieces").ShouldBeEmpty();
        _workshop.News.ShouldAllBe(status => status.IsThere || dance == "delete and create");
    }

    [Fact]
    public async Task Save_TextOfTheSameLengthAtOnce_IsSeen()
    {
        _workshop.Write("size.csx", "return image.Blur(1);");
        _workshop.Watch();
        await Serves("size", 1);

        for (var i = 0; i < 10; i++)
        {
            _workshop.Write("size.csx", $"return image.Blur({(i % 2) + 2});");
        }

        await Serves("size", 3);
    }

    [Fact]
    public async Task Save_WhileTheTextBeforeIsStillMade_TellsOnlyOfTheLast()
    {
        _workshop.Write("size.csx", "return image.Blur(1);");
        _workshop.Watch();
        await Serves("size", 1);

        _workshop.Write("size.csx", "while (true) { }");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        _workshop.Write("size.csx", "return image.Blur(2);");

        await Serves("size", 2);
        _workshop.News.ShouldNotContain(status => status.State == ScriptState.Failed);
    }

    [Fact]
    public async Task Save_200FilesAtOnce_ServesThemAll()
    {
        _workshop.Watch();

        Parallel.For(0, 200, i => _workshop.Write($"script-{i}.csx", $"return image.Blur({i + 1});"));

        await Eventually.Holds(() => _workshop.Filters.Count == 200, () => $"{_workshop.Filters.Count} of 200");
        await Serves("script-0", 1);
        await Serves("script-199", 200);
    }

    [Fact]
    public async Task Touch_SameText_IsNoNews()
    {
        _workshop.Write("size.csx", "return image.Blur(1);");
        _workshop.Watch();
        await Serves("size", 1);
        var exchanges = _workshop.Offers.Exchanges;

        File.SetLastWriteTimeUtc(_workshop.PathOf("size.csx"), new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _workshop.Write("other.csx", "return image.Blur(2);");

        await Serves("other", 2);
        _workshop.Offers.Exchanges.ShouldBe(exchanges + 1);
    }

    [Fact]
    public async Task Files_OfEditors_AreNoScripts()
    {
        _workshop.Watch();
        foreach (var name in new[] { ".size.csx.swp", ".#size.csx", "#size.csx#", "size.csx~", "4913", ".hidden.csx" })
        {
            _workshop.Write(name, "return image.Blur(1);");
        }

        File.CreateSymbolicLink(_workshop.PathOf("link.csx"), "/etc/hostname");
        _workshop.Write("size.csx", "return image.Blur(2);");

        await Serves("size", 2);
        _workshop.Host.List().Select(status => status.Name).ShouldBe(["size.csx"]);
    }

    [Fact]
    public async Task Files_MovedAndDeleted_TakeTheirFiltersAlong()
    {
        _workshop.Write("one.csx", "return image.Blur(1);");
        _workshop.Write("sub/two.csx", "return image.Blur(2);");
        _workshop.Watch();
        await Serves("two", 2);
        await Serves("one", 1);

        File.Move(_workshop.PathOf("one.csx"), _workshop.PathOf("three.csx"));
        Directory.Delete(_workshop.PathOf("sub"), recursive: true);

        await Eventually.Holds(() => _workshop.Filters.SequenceEqual(["script.three"]), () => string.Join(", ", _workshop.Filters));
    }

    [Fact]
    public async Task Folder_DeletedAndMadeAgain_IsWatchedOn()
    {
        _workshop.Write("one.csx", "return image.Blur(1);");
        _workshop.Watch();
        await Serves("one", 1);

        Directory.Delete(_workshop.Folder.Path, recursive: true);
        await Eventually.Holds(() => _workshop.Filters.Count == 0);
        _workshop.Write("two.csx", "return image.Blur(2);");

        await Serves("two", 2);
    }

    [Fact]
    public async Task Folder_ThatCannotBeMade_IsToldUntilItCan()
    {
        var blocked = Path.Combine(_workshop.Folder.Path, "file");
        File.WriteAllText(blocked, "in the way");
        var told = new System.Collections.Concurrent.ConcurrentQueue<string?>();
        using var stopping = new CancellationTokenSource();
        using var watch = new Csx.Files.FolderWatch(Path.Combine(blocked, "scripts"), _ => { }, told.Enqueue);

        var watching = watch.RunAsync(stopping.Token);
        await Eventually.Holds(() => told.Count == 1);
        File.Delete(blocked);
        await Eventually.Holds(() => told.Count == 2);
        await stopping.CancelAsync();

        told.ElementAt(0).ShouldNotBeNullOrEmpty();
        told.ElementAt(1).ShouldBeNull();
        await Should.ThrowAsync<OperationCanceledException>(watching);
    }

    private void Dance(string dance, string text)
    {
        var path = _workshop.PathOf("size.csx");
        switch (dance)
        {
            case "in place":
                File.WriteAllText(path, text);
                break;
            case "truncate and write":
                File.WriteAllText(path, "");
                File.WriteAllText(path, text);
                break;
            case "rename over":
                File.WriteAllText(path + ".tmp", text);
                File.Move(path + ".tmp", path, overwrite: true);
                break;
            case "delete and create":
                File.Delete(path);
                File.WriteAllText(path, text);
                break;
            case "backup and write":
                File.Copy(path, path + "~", overwrite: true);
                File.WriteAllText(path, text);
                File.Delete(path + "~");
                break;
            case "in pieces":
                // As fast as a writer whose buffer is small.
                using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
                {
                    foreach (var letter in text)
                    {
                        file.WriteByte((byte)letter);
                    }
                }

                break;
        }
    }

    private async Task Serves(string name, int blur)
    {
        var expected = Some.Image.Blur(blur);
        await Eventually.Holds(() => Current(name)?.Outputs is [var only] && only.Image == expected, () => $"{name} does not serve {blur}.");
    }

    private Sdk.Filters.ApplyFilterResult? Current(string name)
    {
        using var lease = _workshop.Offers.TryRent<Sdk.Filters.IFilter>(new Sdk.CapabilityId($"script.{name}"));
        return lease?.Capability.ApplyAsync(new Sdk.Filters.ApplyFilterRequest(Some.Image, "{}", Some.Facts), CancellationToken.None).AsTask() is { IsCompletedSuccessfully: true } done ? done.GetAwaiter().GetResult() : null;
    }
}
