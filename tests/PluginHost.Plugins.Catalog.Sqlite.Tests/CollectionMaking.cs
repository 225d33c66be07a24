using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests;

/// <summary>Collections and pictures in them, in few words.</summary>
internal static class CollectionMaking
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CollectionId> MakeAsync(this TestLibrary library, string name, CollectionKind kind = CollectionKind.Set, CollectionEdit? values = null)
    {
        var made = await library.Collections.CreateAsync(new CreateCollectionRequest(kind, CollectionName.Parse(name)) { Values = values ?? new() }, Token);
        made.Refusal.ShouldBeNull();
        return made.Collection!.Id;
    }

    public static ValueTask<CollectionResult> ChangeAsync(this TestLibrary library, CollectionId id, CollectionEdit edit) =>
        library.Collections.EditAsync(new EditCollectionRequest(id, edit), Token);

    public static async Task<CollectionRecord> FindAsync(this TestLibrary library, CollectionId id) =>
        (await library.Collections.ListAsync(new ListCollectionsRequest(), Token)).Items.Single(collection => collection.Id == id);

    public static async Task AddPicturesAsync(this TestLibrary library, int count) =>
        await library.Catalog.AddAsync(new AddPicturesRequest([.. Enumerable.Range(1, count).Select(number => Some.Picture(number))]), Token);

    public static ValueTask<EditResult> EditAsync(this TestLibrary library, IEnumerable<long> ids, PictureEdit edit) =>
        library.Catalog.EditAsync(new EditRequest([.. ids.Select(id => new PictureId(id))], edit, "tester"), Token);

    /// <summary>Ids of the pictures in a collection, as pictures tell it.</summary>
    public static async Task<long[]> MembersAsync(this TestLibrary library, CollectionId id) =>
        await library.Catalog.ScanAsync(new ScanRequest(default), Token).Where(picture => picture.Collections.Contains(id)).Select(picture => picture.Id.Value).ToArrayAsync(Token);
}
