using System.Runtime.CompilerServices;
using PluginHost.Plugins.Library.Import.Archives;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Import;

/// <summary>The files of one import that are still to be looked at, archives expanded.</summary>
internal sealed class ImportFiles(IImporter importer, string payload, ArchiveExpander archives, IReadOnlySet<string> done)
{
    private readonly List<string> _extracted = [];
    private readonly List<ImportItem> _archives = [];

    public int DoneCount => done.Count;

    /// <summary>Pulled file by file as workers become free, so that an archive fills no disk ahead of them.</summary>
    public async IAsyncEnumerable<ImportItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in importer.ReadAsync(new ImportRequest(payload), cancellationToken))
        {
            if (done.Contains(item.Key))
            {
                await DiscardAsync(item);
            }
            else if (!IsArchive(item))
            {
                yield return item;
            }
            else
            {
                _archives.Add(item);
                await foreach (var entry in archives.ExpandAsync(item, done.Contains, cancellationToken))
                {
                    if (entry.LocalPath is { } path)
                    {
                        _extracted.Add(path);
                    }

                    yield return entry;
                }
            }
        }
    }

    /// <summary>How many files there are in all, or nothing when only reading them would tell.</summary>
    public async ValueTask<int?> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var item in importer.ReadAsync(new ImportRequest(payload), cancellationToken))
        {
            if (item.Content is { } content)
            {
                await content.DisposeAsync();
                return null;
            }

            count += IsArchive(item) ? await archives.CountAsync(item.LocalPath!, cancellationToken) : 1;
        }

        return count;
    }

    /// <summary>What nobody will look at any more; what was staged for it is removed.</summary>
    public async IAsyncEnumerable<ImportItem> DiscardRestAsync(IReadOnlySet<string> settled)
    {
        await foreach (var item in importer.ReadAsync(new ImportRequest(payload), CancellationToken.None))
        {
            if (IsArchive(item))
            {
                await foreach (var entry in archives.ListAsync(item, CancellationToken.None))
                {
                    if (!settled.Contains(entry.Key))
                    {
                        yield return entry;
                    }
                }
            }
            else if (!settled.Contains(item.Key))
            {
                yield return item;
            }

            await DiscardAsync(item);
        }
    }

    /// <summary>Removes what was taken out of archives and reached no worker.</summary>
    public void DeleteLeftovers() => _extracted.ForEach(File.Delete);

    /// <summary>Removes uploaded archives, now that all of their files are settled.</summary>
    public async ValueTask DiscardArchivesAsync()
    {
        foreach (var archive in _archives)
        {
            await DiscardAsync(archive);
        }
    }

    private static bool IsArchive(ImportItem item) => item is { LocalPath: not null, Refusal: null } && FileKinds.IsArchive(item.Name);

    private async ValueTask DiscardAsync(ImportItem item)
    {
        if (item.Content is { } content)
        {
            await content.DisposeAsync();
        }

        if (item is { Staged: true, LocalPath: { } path })
        {
            archives.Discard(path);
        }
    }
}
