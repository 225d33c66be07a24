using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Index.Stored;

/// <summary>A snapshot is used when it is whole and of this catalogue, and never otherwise.</summary>
public sealed class SnapshotTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly RandomChanges _changes = new(new Random(5));

    public async ValueTask InitializeAsync()
    {
        await using var library = await StoredLibrary.StartAsync(_folder.Path);
        library.Index.Apply((await _changes.AddAsync(library.Catalog, 300)).Changed, []);
        await library.SaveAsync();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Load_Whole_ReadsOnlyWhatChangedSince()
    {
        await using (var library = await StoredLibrary.StartAsync(_folder.Path))
        {
            library.Builder.Behind.ShouldBe(0);
            await _changes.AddAsync(library.Catalog, 7);
        }

        await using var again = await StoredLibrary.StartAsync(_folder.Path);
        again.Builder.Behind.ShouldBe(7);
        await ShouldHoldEverythingAsync(again, 307);
    }

    [Fact]
    public async Task Load_Truncated_ReadsTheCatalogue()
    {
        var file = await FileAsync();
        foreach (var length in new[] { 0, 1, 7, 100, file.Length / 2, file.Length - 1 })
        {
            await LoadDamagedAsync(file[..length]);
        }
    }

    [Fact]
    public async Task Load_AnyBitFlipped_ReadsTheCatalogue()
    {
        var file = await FileAsync();
        var random = new Random(6);
        for (var round = 0; round < 25; round++)
        {
            var damaged = file.ToArray();
            damaged[round == 0 ? 0 : random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            await LoadDamagedAsync(damaged);
        }
    }

    [Fact]
    public async Task Load_OfAnotherCatalogue_ReadsTheCatalogue()
    {
        using var other = new TemporaryFolder();
        await using (var library = await StoredLibrary.StartAsync(other.Path))
        {
            await new RandomChanges(new Random(7)).AddAsync(library.Catalog, 400);
        }

        await using var first = await StoredLibrary.StartAsync(_folder.Path);
        File.Copy(first.SnapshotFile, Path.Combine(other.Path, "cache", Path.GetFileName(first.SnapshotFile)));
        await using var mixed = await StoredLibrary.StartAsync(other.Path);
        mixed.Builder.Behind.ShouldBe(400);
        await ShouldHoldEverythingAsync(mixed, 400);
    }

    [Fact]
    public async Task Load_CatalogueWentBackAndAnotherWay_ReadsTheCatalogue()
    {
        string backup;
        await using (var library = await StoredLibrary.StartAsync(_folder.Path))
        {
            backup = library.Database + ".backup";
            Execute(library.Database, $"VACUUM INTO '{backup}'");
            library.Index.Apply((await _changes.AddAsync(library.Catalog, 5)).Changed, []);
            await library.SaveAsync();
            await library.DisposeAsync();
            File.Move(backup, library.Database, overwrite: true);
        }

        await using (var library = await StoredLibrary.StartAsync(_folder.Path))
        {
            await ShouldHoldEverythingAsync(library, 300);
            await new RandomChanges(new Random(8)).AddAsync(library.Catalog, 1);
            await _changes.AddAsync(library.Catalog, 20);
        }

        await using var again = await StoredLibrary.StartAsync(_folder.Path);
        await ShouldHoldEverythingAsync(again, (await again.Catalog.ScanAsync(new ScanRequest(default), default).ToListAsync()).Count);
    }

    [Fact]
    public async Task Load_HistoryWasForgotten_ReadsTheCatalogue()
    {
        await using (var library = await StoredLibrary.StartAsync(_folder.Path))
        {
            await _changes.AddAsync(library.Catalog, 3);
            Execute(library.Database, "DELETE FROM picture_change WHERE id <= 301");
        }

        await using var again = await StoredLibrary.StartAsync(_folder.Path);
        again.Builder.Behind.ShouldBe(303);
        await ShouldHoldEverythingAsync(again, 303);
    }

    [Fact]
    public async Task Load_PicturesWereRemoved_LeavesThemOut()
    {
        await using (var library = await StoredLibrary.StartAsync(_folder.Path))
        {
            Execute(library.Database, "DELETE FROM picture_tag WHERE picture_id IN (1, 50); DELETE FROM picture_prompt WHERE picture_id IN (1, 50); DELETE FROM picture_metadata WHERE picture_id IN (1, 50); DELETE FROM picture WHERE id IN (1, 50)");
        }

        await using var again = await StoredLibrary.StartAsync(_folder.Path);
        again.Builder.Behind.ShouldBe(2);
        await ShouldHoldEverythingAsync(again, 298);
        (await again.Index.FindAsync(new Sdk.PictureId(50), default)).ShouldBeNull();
        await again.SaveAsync();
        await again.DisposeAsync();
        await using var third = await StoredLibrary.StartAsync(_folder.Path);
        third.Builder.Behind.ShouldBe(0);
        await ShouldHoldEverythingAsync(third, 298);
    }

    private async Task<byte[]> FileAsync()
    {
        await using var library = await StoredLibrary.StartAsync(_folder.Path);
        return await File.ReadAllBytesAsync(library.SnapshotFile);
    }

    private async Task LoadDamagedAsync(byte[] file)
    {
        await using var library = await StoredLibrary.StartAsync(_folder.Path);
        await File.WriteAllBytesAsync(library.SnapshotFile, file);

        library.Store.TryRead().ShouldBeNull();

        await library.Builder.LoadAsync(default);
        library.Builder.Behind.ShouldBe(300);
        await ShouldHoldEverythingAsync(library, 300);
    }

    private static async Task ShouldHoldEverythingAsync(StoredLibrary library, int count)
    {
        var all = await library.Index.QueryAsync(library.Bind("is:trashed OR -is:trashed"), StoredLibrary.Sort("name"), default);
        all.Total.ShouldBe(count);
        all.Window(0, int.MaxValue).Select(id => id.Value).ShouldBe(Sql.Ids(library.Database, "is:trashed", "1", "name", "upper(p.name)", false));
        (await library.Index.CountFacetAsync(library.Bind("is:trashed OR -is:trashed"), IndexNames.Tag, 100, default)).Select(tag => (tag.Name, tag.Count))
            .ShouldBe(Sql.Count(library.Database, "is:trashed", "1", Sql.Facets[0].From, Sql.Facets[0].Value));
    }

    private static void Execute(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
