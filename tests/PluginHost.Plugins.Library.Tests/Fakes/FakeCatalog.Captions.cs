using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>What captioners say.</summary>
internal sealed partial class FakeCatalog
{
    private readonly SortedDictionary<(long Picture, string Engine), string> _captions = [];

    public ValueTask<CaptionList> GetCaptionsAsync(GetCaptionsRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(new CaptionList(
                [.. _captions.Where(caption => caption.Key.Picture == request.Id.Value).Select(caption => new EngineCaption(new(caption.Key.Engine), caption.Value))]));
        }
    }

    private PictureRecord Captioned(PictureRecord record, EngineResult result)
    {
        if (result.Caption is not { } text)
        {
            _captions.Remove((record.Id.Value, result.Engine.Value));
            return record.DescribedBy == result.Engine ? record with { Description = null, DescribedBy = null } : record;
        }

        _captions[(record.Id.Value, result.Engine.Value)] = text;
        return result.GivesDescription && (record.Description is null || record.DescribedBy is not null) ? record with { Description = text, DescribedBy = result.Engine } : record;
    }
}
