using System.Runtime.CompilerServices;

namespace PluginHost.Sdk.Library;

/// <summary>The durable truth about pictures. <b>Implemented by plugins.</b> Knows nothing of HTTP, files or pixels.</summary>
/// <remarks>Thread safe. Every write is durable and atomic when it returns. Reads see all writes that returned before them.</remarks>
[Contract("library.catalog", "PH6201", DescribedBy = typeof(CatalogAttribute), DeadlineSeconds = 120)]
public interface ICatalog
{
    /// <summary>Adds pictures whose files are already durable. Content known already is answered, not added.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<AddPicturesResult> AddAsync(AddPicturesRequest request, CancellationToken cancellationToken);

    /// <summary>Reads pictures by id or by content. Unknown ones are left out.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<PictureList> GetAsync(GetPicturesRequest request, CancellationToken cancellationToken);

    /// <summary>Makes one edit on any number of pictures as one operation that can be undone.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<EditResult> EditAsync(EditRequest request, CancellationToken cancellationToken);

    /// <summary>Undoes an operation. Undoing twice is a refusal (PH6211).</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<EditResult> UndoAsync(UndoRequest request, CancellationToken cancellationToken);

    /// <summary>Records what engines found. Never touches what a person decided.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<PictureList> RecordAsync(RecordRequest request, CancellationToken cancellationToken);

    /// <summary>Finds pictures that an engine of this version has not seen, in order of id.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<PictureIdList> FindUnseenAsync(FindUnseenRequest request, CancellationToken cancellationToken);

    /// <summary>Lists the engines that have looked at pictures, those whose plugins are gone too.</summary>
    /// <remarks>A catalogue that cannot tell leaves this as it is.</remarks>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<EngineFindingsList> ListFindingsAsync(ListFindingsRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new EngineFindingsList([]));

    /// <summary>Takes back what an engine found on the next pictures, and that it has seen them. Never touches what a person decided; called until it is done.</summary>
    /// <remarks>It is no operation: to have the findings again the engine looks again. A catalogue that cannot do it leaves this as it is.</remarks>
    /// <exception cref="NotSupportedException">The catalogue keeps what was found.</exception>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<ForgetFindingsResult> ForgetFindingsAsync(ForgetFindingsRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This catalogue cannot take back what engines found. Use one that can, or remove the tags by hand.");

    /// <summary>Reads everything embedded in a picture's file.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<StoredMetadata> GetMetadataAsync(GetMetadataRequest request, CancellationToken cancellationToken);

    /// <summary>Reads what captioners said of a picture, also where its description is another one.</summary>
    /// <remarks>A catalogue that keeps no captions leaves this as it is.</remarks>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<CaptionList> GetCaptionsAsync(GetCaptionsRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new CaptionList([]));

    /// <summary>Reads what a picture was made of.</summary>
    /// <remarks>A catalogue that keeps no recipes leaves this as it is.</remarks>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<StoredRecipe> GetRecipeAsync(GetRecipeRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new StoredRecipe(null));

    /// <summary>Reads all pictures in order of id, trashed ones too.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    IAsyncEnumerable<PictureRecord> ScanAsync(ScanRequest request, CancellationToken cancellationToken);

    /// <summary>Reads the texts of pictures, trashed ones too, in order of id where all are asked for. Unless a catalogue knows better, picture by picture.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    async IAsyncEnumerable<PictureTexts> ScanTextsAsync(ScanTextsRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pictures = request.Ids is { } ids
            ? (await GetAsync(new GetPicturesRequest { Ids = ids }, cancellationToken)).Items.ToAsyncEnumerable()
            : ScanAsync(new ScanRequest(request.After), cancellationToken);
        await foreach (var picture in pictures)
        {
            var generation = (await GetMetadataAsync(new GetMetadataRequest(picture.Id), cancellationToken)).Metadata?.Generation;
            yield return new PictureTexts(picture.Id, picture.Revision, picture.Name)
            {
                Description = picture.Description,
                Prompt = generation?.Prompt,
                Negative = generation?.Negative,
            };
        }
    }

    /// <summary>Tells what changed since a position, so that a copy of the pictures can be brought up to date instead of being made again.</summary>
    /// <remarks>A catalogue that keeps no history leaves this as it is.</remarks>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<CatalogChanges> ReadChangesAsync(ReadChangesRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new CatalogChanges(null, null));

    /// <summary>Replaces what was read from files, when they were read again. Answers the pictures that are different now.</summary>
    /// <remarks>
    /// What a person decided stays: stars and description follow the file only where they still are what the file said before, and no tag is taken away.
    /// It is no operation and cannot be undone. A catalogue that cannot do it leaves this as it is.
    /// </remarks>
    /// <exception cref="NotSupportedException">The catalogue keeps what was read at import.</exception>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<PictureList> ReplaceMetadataAsync(ReplaceMetadataRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This catalogue cannot replace what was read at import. Use one that can, or import the pictures again.");
}
