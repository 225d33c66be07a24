namespace PluginHost.Sdk.Library;

/// <summary>The durable truth about sets, projects and people. <b>Implemented by plugins</b>, beside <see cref="ICatalog"/> in one database.</summary>
/// <remarks>
/// Thread safe. Every write is durable and atomic when it returns. Pictures are put in and taken out by <see cref="ICatalog.EditAsync"/>, as part of any other edit.
/// A stack moves as one: who puts one of its pictures in or takes one out does so with all of them.
/// </remarks>
[Contract("library.collections", "PH6241", DescribedBy = typeof(CatalogAttribute), DeadlineSeconds = 120)]
public interface ICollections
{
    /// <summary>Reads all collections of all kinds.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<CollectionList> ListAsync(ListCollectionsRequest request, CancellationToken cancellationToken);

    /// <summary>Makes a collection.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<CollectionResult> CreateAsync(CreateCollectionRequest request, CancellationToken cancellationToken);

    /// <summary>Changes a collection itself. Of one that is locked (PH6217) nothing but the lock.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<CollectionResult> EditAsync(EditCollectionRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes a collection that is not locked (PH6217). Cannot be undone; the pictures stay.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<CollectionResult> DeleteAsync(DeleteCollectionRequest request, CancellationToken cancellationToken);

    /// <summary>Says which pictures lie in a collection, as one operation that <see cref="ICatalog.UndoAsync"/> undoes.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<EditResult> ReplaceMembersAsync(ReplaceMembersRequest request, CancellationToken cancellationToken);
}
