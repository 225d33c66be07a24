using System.Collections.Concurrent;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Writers_EightWithReaders_LoseNothingAndReadTheirOwnWrites()
    {
        await using var library = await TestLibrary.OpenAsync();
        var catalog = library.Catalog;
        var ids = new ConcurrentBag<long>();
        using var done = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                long last = 0;
                await foreach (var picture in catalog.ScanAsync(new ScanRequest(default), CancellationToken.None))
                {
                    picture.Id.Value.ShouldBeGreaterThan(last);
                    last = picture.Id.Value;

                    // Both are written in one transaction: a reader sees neither or both.
                    (picture.Stars == 5).ShouldBe(picture.Tags.Any(tag => tag.Name == Some.Tag("five")));
                }

            }
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                var id = (await catalog.AddAsync(Some.Picture((worker * 1000) + i))).Id;
                await catalog.EditAsync(id, new PictureEdit { Stars = 5, AddTags = [Some.Tag("five")] });
                await catalog.RecordAsync(Some.Tags(id, ($"of {worker}", 0.5)));
                (await catalog.GetAsync(id)).Shown().ShouldBe(["five:person:1", $"of {worker}:test.tagger:0.5"]);
                ids.Add(id.Value);
            }
        })));
        await done.CancelAsync();
        await Task.WhenAll(readers);

        (await catalog.TaggedAsync("five")).ShouldBe(ids.Order());
        ids.Count.ShouldBe(480);
        library.Sql("PRAGMA integrity_check").ShouldBe(["ok"]);
    }

    [Fact]
    public async Task Catalog_HundredThousandPictures_AreScannedWholeAndInOrder()
    {
        await using var library = await TestLibrary.OpenAsync();
        var token = TestContext.Current.CancellationToken;
        for (var start = 0; start < 100_000; start += 2000)
        {
            await library.Catalog.AddAsync(
                new AddPicturesRequest([.. Enumerable.Range(start + 1, 2000).Select(i => Some.Picture(i) with { Tags = [Some.FileTag($"t{i % 10}")] })]), token);
        }

        var expected = 0L;
        await foreach (var picture in library.Catalog.ScanAsync(new ScanRequest(default), token))
        {
            picture.Id.Value.ShouldBe(++expected);
        }

        expected.ShouldBe(100_000);
        (await library.Catalog.TaggedAsync("t7")).Length.ShouldBe(10_000);
        (await library.Catalog.ScanAsync(new ScanRequest(new PictureId(99_998)), token).ToListAsync(token)).Count.ShouldBe(2);
    }
}
