using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Plugins.Library.Telemetry;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import;

/// <summary>
/// The one way in. A picture's failure is a line of the ledger, never the end of the import; only what stops every picture (a full disk, no catalogue)
/// leaves as <see cref="LibraryUnavailableException"/>, and then nothing of the picture was lost or left behind.
/// </summary>
internal sealed partial class ImportPipeline(
    Receiver receiver,
    Recogniser recogniser,
    PictureDecoder decoder,
    MetadataGatherer metadata,
    OriginalStore originals,
    DerivedStore derived,
    Committer committer,
    StageRecorder stages,
    ILogger<ImportPipeline> logger)
{
    private readonly KeyedTurns<ContentHash> _turns = new();

    public ValueTask<ImportedItem> RunAsync(ImportItem item, ImportSession import, CancellationToken cancellationToken) =>
        stages.ImportAsync(() => TryTakeInAsync(item, import, cancellationToken));

    private async ValueTask<ImportedItem> TryTakeInAsync(ImportItem item, ImportSession import, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeInAsync(item, import, cancellationToken);
        }
        catch (PluginFaultException fault) when (fault.CausedOutside)
        {
            throw LibraryUnavailableException.Of(fault);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Trouble with the file that came is answered where it is read: this is one of ours, on the library's volume.
            throw new LibraryUnavailableException(ImportRefusals.NotKept(item.Name, error.Message));
        }
        catch (PluginFaultException fault)
        {
            LogFault(fault, item.Name, fault.Code);
            return ImportLine.Failed(import, item, new Refusal(fault.Code, fault.Message));
        }
        catch (Exception error) when (error is not (LibraryUnavailableException or OperationCanceledException))
        {
            LogUnexpected(error, item.Name);
            return ImportLine.Failed(import, item, ImportRefusals.Unexpected(item.Name, error.Message));
        }
    }

    private async ValueTask<ImportedItem> TakeInAsync(ImportItem item, ImportSession import, CancellationToken cancellationToken)
    {
        // 1. Receive: a file of our own, hashed while it was written.
        var received = await stages.RunAsync(PictureStage.Receive, () => receiver.ReceiveAsync(item, cancellationToken));
        if (received.Value is not { } file)
        {
            return ImportLine.Failed(import, item, received.Refusal!);
        }

        using (file)
        {
            try
            {
                // Two copies of one file in one import: the second waits and is then recognised.
                using var turn = await _turns.EnterAsync(file.Hash, cancellationToken);
                return await TakeInAsync(item, file, import, cancellationToken);
            }
            catch (Exception error) when (error is LibraryUnavailableException or OperationCanceledException or IOException or UnauthorizedAccessException
                || error is PluginFaultException { CausedOutside: true })
            {
                file.Keep();
                throw;
            }
        }
    }

    private async ValueTask<ImportedItem> TakeInAsync(ImportItem item, ReceivedFile file, ImportSession import, CancellationToken cancellationToken)
    {
        // 2. Recognise: what is known already is answered at once, what is no picture is refused from its header.
        if (await stages.RunAsync(PictureStage.Recognise, () => recogniser.FindAsync(file.Hash, cancellationToken)) is { } known)
        {
            import.Outlet.Changed(await committer.CollectAsync(known, import, cancellationToken));
            return ImportLine.Known(import, item, known, file.Bytes);
        }

        if (RecipeCheck.Check(item) is { } refusal)
        {
            return ImportLine.Failed(import, item, refusal, file.Bytes);
        }

        var probed = await stages.RunAsync(PictureStage.Probe, () => decoder.ProbeAsync(file, cancellationToken));
        if (probed.Value is not { } info)
        {
            return ImportLine.Failed(import, item, probed.Refusal!, file.Bytes);
        }

        // 3. Decode once, and 4. read what is embedded meanwhile.
        var reading = stages.RunAsync(PictureStage.Metadata, () => metadata.GatherAsync(file, info, item, cancellationToken)).AsTask();
        var decoding = stages.RunAsync(PictureStage.Decode, () => decoder.DecodeAsync(file, import.Engines, cancellationToken)).AsTask();
        await Task.WhenAll(reading, decoding);
        var decoded = await decoding;
        if (decoded.Value is not { } picture)
        {
            return ImportLine.Failed(import, item, decoded.Refusal!, file.Bytes);
        }

        var arrival = new Arrival(item, file, picture, DecodeNotes.AddTo(await reading, picture));

        // 5. Store: the original, on the medium when this returns.
        var original = await stages.RunAsync(PictureStage.Store, () => originals.StoreAsync(arrival, import.Clock, cancellationToken));

        // 6. Commit: the row, which therefore never points to nothing.
        var committed = await stages.RunAsync(PictureStage.Commit, () => committer.CommitAsync(arrival, original, import, cancellationToken));
        import.Outlet.Changed(committed.Changed);
        var added = committed.Items[0];
        if (added.Outcome != ImportOutcome.Imported)
        {
            return ImportLine.Known(import, item, added.Picture, file.Bytes);
        }

        // 7. Keep what can be made again, before anybody can ask for it. A picture that has its row is shown, whoever stops the import meanwhile: nothing would look for it again.
        await stages.RunAsync(PictureStage.Thumbnails, () => derived.StoreAsync(file.Hash, picture.IsPreview ? [] : picture.Outputs, CancellationToken.None));

        // 8. Publish and understand, in batches.
        await import.Outlet.AddAsync(new TakenPicture(added.Picture, arrival.Facts(added.Picture.Id), picture.Samples), cancellationToken);
        return ImportLine.Imported(import, item, added.Picture, file.Bytes);
    }
}
