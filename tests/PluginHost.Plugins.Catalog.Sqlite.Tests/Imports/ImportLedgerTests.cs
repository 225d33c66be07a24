using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Imports;

public sealed class ImportLedgerTests
{
    private static readonly JobId Import = new(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RecordAsync_AgainAndInOtherImports_KeepsTheFirstOutcome()
    {
        await using var library = await TestLibrary.OpenAsync();
        var failed = Item("b", ImportOutcome.Failed, 20) with { Refusal = new Refusal("PH4101", "Broken.", "Try another.") };

        await library.Ledger.RecordAsync(new RecordImportsRequest([Item("a", ImportOutcome.Duplicate, 10), failed, Item("c", ImportOutcome.Cancelled, 5)]), Token);
        await library.Ledger.RecordAsync(new RecordImportsRequest([Item("a", ImportOutcome.Failed, 99), Item("a", ImportOutcome.Failed, 1) with { Item = new(new(4), "a") }]), Token);
        var report = await ReadAsync(library, [], 0, 100);

        (report.Imported, report.Duplicates, report.InTrash, report.Failed, report.Cancelled, report.Bytes).ShouldBe((0, 1, 0, 1, 1, 35L));
        report.Items.Select(item => item.Item.Key).ShouldBe(["a", "b", "c"]);
        report.Items[1].ShouldBe(failed);
    }

    [Fact]
    public async Task ReadAsync_OutcomesAndPages_CountEverythingAndListSome()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Ledger.RecordAsync(new RecordImportsRequest(
            [.. Enumerable.Range(0, 100).Select(i => Item($"{i:000}", (ImportOutcome)(i % 5), 1))]), Token);

        var page = await ReadAsync(library, [ImportOutcome.Failed, ImportOutcome.InTrash], 3, 4);
        var counts = await ReadAsync(library, [], 0, 0);

        page.Items.Select(item => item.Item.Key).ShouldBe(["008", "012", "013", "017"]);
        (page.Failed, page.Imported, counts.Items.Count).ShouldBe((20, 20, 0));
    }

    [Fact]
    public async Task AddAsync_FileThatFailedBefore_IsImportedNow()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Ledger.RecordAsync(new RecordImportsRequest([Item("a", ImportOutcome.Cancelled, 10)]), Token);

        await library.Catalog.AddAsync(Some.Picture(1) with { Item = new ImportItemKey(Import, "a") });

        var report = await ReadAsync(library, [], 0, 10);
        (report.Imported, report.Cancelled).ShouldBe((1, 0));
        report.Items.ShouldHaveSingleItem().Picture.ShouldBe(new PictureId(1));
    }

    private static ImportedItem Item(string key, ImportOutcome outcome, long bytes) =>
        new(new ImportItemKey(Import, key), $"{key}.png", outcome) { Bytes = bytes };

    private static ValueTask<ImportReport> ReadAsync(TestLibrary library, ImportOutcome[] outcomes, int offset, int limit) =>
        library.Ledger.ReadAsync(new ReadImportRequest(Import, outcomes, offset, limit), Token);
}
