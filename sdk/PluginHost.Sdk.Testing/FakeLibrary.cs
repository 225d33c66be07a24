using PluginHost.Sdk.Library;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing;

/// <summary>
/// A library in memory, for plugins that read and edit one. It understands words, which have to be in a name, a description or a tag, and
/// <c>tag:name</c>; tests of anything finer give it <see cref="Matches"/>.
/// </summary>
public sealed class FakeLibrary : ILibrary
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PictureId, PictureRecord> _pictures = [];
    private readonly List<LibraryEdit> _edits = [];
    private readonly List<LibraryImport> _imports = [];

    /// <summary>Makes a library.</summary>
    /// <param name="pictures">How many made pictures are in it: <see cref="MadePictures.Record"/> of 1 and up.</param>
    public FakeLibrary(int pictures = 0) => Add([.. Enumerable.Range(1, pictures).Select(MadePictures.Record)]);

    /// <summary>Whether a query finds a picture.</summary>
    public Func<string, PictureRecord, bool> Matches { get; init; } = MatchesWords;

    /// <summary>All its pictures, by id.</summary>
    public IReadOnlyList<PictureRecord> Pictures
    {
        get
        {
            lock (_lock)
            {
                return [.. _pictures.Values.OrderBy(picture => picture.Id)];
            }
        }
    }

    /// <summary>What was edited, in order.</summary>
    public IReadOnlyList<LibraryEdit> Edits
    {
        get
        {
            lock (_lock)
            {
                return [.. _edits];
            }
        }
    }

    /// <summary>The imports that were asked for, in order. None is run.</summary>
    public IReadOnlyList<LibraryImport> Imports
    {
        get
        {
            lock (_lock)
            {
                return [.. _imports];
            }
        }
    }

    /// <summary>Adds pictures, or puts them in the place of those with the same id.</summary>
    public void Add(params IReadOnlyList<PictureRecord> pictures)
    {
        lock (_lock)
        {
            foreach (var picture in pictures)
            {
                _pictures[picture.Id] = picture;
            }
        }
    }

    /// <summary>As <see cref="PluginTestOptions.Others"/> takes it.</summary>
    public Offer AsOffer() => Offer.Of<ILibrary>(this, new OfferInfo("test.library", "Library of the test"));

    /// <inheritdoc/>
    public ValueTask<LibraryPage> QueryAsync(LibraryQuery request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = Find(request.Q);
        return ValueTask.FromResult(new LibraryPage([.. found.Skip(request.Offset).Take(request.Limit)], found.Count));
    }

    /// <inheritdoc/>
    public ValueTask<LibraryEditResult> EditAsync(LibraryEdit request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _edits.Add(request);
            var matched = request.Ids is { } ids ? [.. ids.Where(_pictures.ContainsKey).Select(id => _pictures[id])] : Find(request.Q ?? "");
            var changed = matched.Select(picture => (Before: picture, After: Edited(picture, request))).Where(pair => pair.Before != pair.After).ToList();
            changed.ForEach(pair => _pictures[pair.Before.Id] = pair.After with { Revision = pair.Before.Revision + 1 });
            return ValueTask.FromResult(new LibraryEditResult(matched.Count, changed.Count, changed.Count > 0 ? new OperationId(_edits.Count) : null));
        }
    }

    /// <inheritdoc/>
    public ValueTask<LibraryImportResult> ImportAsync(LibraryImport request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _imports.Add(request);
            return ValueTask.FromResult(new LibraryImportResult(new JobId(_imports.Count)));
        }
    }

    private static bool MatchesWords(string query, PictureRecord picture) => query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
        word.StartsWith("tag:", StringComparison.OrdinalIgnoreCase)
            ? picture.Tags.Any(tag => tag.Name.Value.Equals(word[4..].Trim('"'), StringComparison.OrdinalIgnoreCase))
            : new[] { picture.Name, picture.Description ?? "" }.Concat(picture.Tags.Select(tag => tag.Name.Value)).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static PictureRecord Edited(PictureRecord picture, LibraryEdit request)
    {
        var edit = request.Edit;
        var tags = picture.Tags.Where(tag => !edit.RemoveTags.Contains(tag.Name)).ToList();
        var added = edit.AddTags.Where(name => tags.All(tag => tag.Name != name)).Select(name => new PictureTag(name, request.Actor, 1)).ToList();
        return picture with
        {
            Stars = edit.Stars ?? picture.Stars,
            Name = edit.Name ?? picture.Name,
            Description = edit.Description ?? picture.Description,
            DescribedBy = edit.Description is null ? picture.DescribedBy : null,
            // The same list where nothing changed, so that the record is the same one.
            Tags = added.Count == 0 && tags.Count == picture.Tags.Count ? picture.Tags : [.. tags, .. added],
            TrashedAt = edit.Trashed switch { true => picture.TrashedAt ?? picture.ImportedAt, false => null, null => picture.TrashedAt },
        };
    }

    private List<PictureRecord> Find(string query) => [.. Pictures.Where(picture => picture.TrashedAt is null && Matches(query, picture))];
}
