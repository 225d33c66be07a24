using PluginHost.Sdk;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Database;

public sealed class FullDiskTests
{
    [Fact]
    public async Task WriteAsync_NoSpaceLeft_SaysSoAndKeepsWhatWasThere()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(Some.Picture(1));

        // The limit makes SQLite answer what it answers on a full disk: it rolls the whole transaction back by itself.
        await library.Database.WriteAsync(session => session.Number("PRAGMA max_page_count = 1"), TestContext.Current.CancellationToken);
        var large = string.Join(' ', Enumerable.Range(0, 50_000));
        var faults = await Task.WhenAll(Enumerable.Range(2, 8).Select(i => Should.ThrowAsync<PluginFaultException>(
            async () => await library.Catalog.AddAsync(Some.Prompted(i, large)))));
        await library.Database.WriteAsync(session => session.Number("PRAGMA max_page_count = 4294967294"), TestContext.Current.CancellationToken);

        faults.ShouldAllBe(fault => fault.Code == "PH6206");
        (await library.Catalog.AddAsync(Some.Prompted(2, large))).Id.Value.ShouldBe(2);
        library.Sql("PRAGMA integrity_check").ShouldBe(["ok"]);
    }
}
