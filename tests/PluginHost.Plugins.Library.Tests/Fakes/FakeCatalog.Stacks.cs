using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>What pictures were made of, and their stacks.</summary>
internal sealed partial class FakeCatalog
{
    private readonly Dictionary<long, PictureOrigin> _origins = [];

    public ValueTask<StoredRecipe> GetRecipeAsync(GetRecipeRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(new StoredRecipe(_origins.GetValueOrDefault(request.Id.Value)));
        }
    }

    private PictureRecord WithOrigin(PictureRecord record, PictureOrigin? origin, List<PictureRecord> changed)
    {
        if (origin is null)
        {
            return record;
        }

        _origins[record.Id.Value] = origin;
        if (origin.Stacked && _records.GetValueOrDefault(origin.Source.Value) is { StackId: null } source)
        {
            changed.Add(Store(source with { StackId = source.Id, Revision = source.Revision + 1 }));
        }

        return record with { SourceId = origin.Source, StackId = origin.Stacked ? _records.GetValueOrDefault(origin.Source.Value)?.StackId : null };
    }

    /// <summary>Every picture that an edit is for, with what it is to get: the one that others are stacked with gets only its stack.</summary>
    private IEnumerable<(PictureRecord Record, PictureEdit Edit, PictureId? Stack)> Targets(EditRequest request)
    {
        var partner = request.Edit.StackWith is { } with ? _records[with.Value] : null;
        var stack = partner is null ? (PictureId?)null : partner.StackId ?? partner.Id;
        foreach (var id in request.Ids.Where(id => _records.ContainsKey(id.Value)))
        {
            yield return (_records[id.Value], request.Edit, stack);
        }

        if (partner is not null && !request.Ids.Contains(partner.Id))
        {
            yield return (partner, new PictureEdit(), stack);
        }
    }
}
