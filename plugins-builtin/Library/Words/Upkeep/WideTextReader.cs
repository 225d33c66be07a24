using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Words.Upkeep;

/// <summary>Reads the prompts of new pictures. A catalogue that cannot answer now does not undo what it has committed: those pictures are read later.</summary>
internal sealed partial class WideTextReader(ICapabilities capabilities, ILogger<WideTextReader> logger)
{
    private readonly ConcurrentQueue<PictureId> _owed = new();

    /// <summary>Whether rows are without words that they should have.</summary>
    public bool HasOwed => !_owed.IsEmpty;

    /// <summary>Has a picture read later.</summary>
    public void Owe(PictureId id) => _owed.Enqueue(id);

    public async ValueTask<IReadOnlyList<PictureTexts>> ReadAsync(IReadOnlyList<PictureId> ids, CancellationToken cancellationToken)
    {
        var texts = new List<PictureTexts>(ids.Count);
        try
        {
            using var lease = capabilities.Rent<ICatalog>();
            await foreach (var picture in lease.Capability.ScanTextsAsync(new ScanTextsRequest(default) { Ids = ids }, cancellationToken))
            {
                texts.Add(picture);
            }
        }
        catch (Exception error) when (error is PluginFaultException or OperationCanceledException)
        {
            foreach (var id in ids.Except(texts.Select(picture => picture.Id)))
            {
                Owe(id);
            }

            if (error is PluginFaultException fault)
            {
                LogOwed(fault, fault.Code, _owed.Count);
            }
        }

        return texts;
    }

    /// <summary>Reads what could not be read before.</summary>
    public async ValueTask<IReadOnlyList<PictureTexts>> ReadOwedAsync(CancellationToken cancellationToken)
    {
        var ids = new List<PictureId>();
        while (_owed.TryDequeue(out var id))
        {
            ids.Add(id);
        }

        return ids.Count == 0 ? [] : await ReadAsync(ids, cancellationToken);
    }
}
