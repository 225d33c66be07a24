using PluginHost.Plugins.Library.Import.Uploads;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 1: brings a file into a place of ours and hashes it in the same pass. What was staged already is only hashed.</summary>
internal sealed class Receiver(ICapabilities capabilities, ISettings<LibraryOptions> settings, UploadFolders uploads)
{
    public async ValueTask<Outcome<ReceivedFile>> ReceiveAsync(ImportItem item, CancellationToken cancellationToken)
    {
        if (item.Refusal is { } refusal)
        {
            return refusal;
        }

        if (item.Content is { } content)
        {
            await using (content)
            {
                return await CopyAsync(item, content, 0, cancellationToken);
            }
        }

        if (item.Open is { } open)
        {
            return await OpenAsync(item, open, cancellationToken);
        }

        return item.Staged ? await AdoptAsync(item, cancellationToken) : await CopyAsync(item, cancellationToken);
    }

    private async ValueTask<Outcome<ReceivedFile>> OpenAsync(ImportItem item, Func<CancellationToken, ValueTask<Stream>> open, CancellationToken cancellationToken)
    {
        Stream content;
        try
        {
            content = await open(cancellationToken);
        }
        catch (PluginFaultException fault) when (!fault.CausedOutside)
        {
            // The message begins with the code, which a refusal has apart.
            return new Refusal(fault.Code, fault.Message[(fault.Code.Length + 2)..]);
        }
        catch (Exception error) when (IsOfTheFile(error, cancellationToken))
        {
            return ImportRefusals.Unreadable(item.Name, error.Message);
        }

        await using (content)
        {
            try
            {
                return await CopyAsync(item, content, 0, cancellationToken);
            }
            catch (Exception error) when (IsOfTheFile(error, cancellationToken))
            {
                return ImportRefusals.Unreadable(item.Name, error.Message);
            }
        }
    }

    // Whoever makes the file may give up on it by itself; only our own token stops the import.
    private static bool IsOfTheFile(Exception error, CancellationToken cancellationToken) =>
        error is IOException or UnauthorizedAccessException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async ValueTask<Outcome<ReceivedFile>> AdoptAsync(ImportItem item, CancellationToken cancellationToken)
    {
        var file = new FileInfo(item.LocalPath!);
        if (!file.Exists)
        {
            return ImportRefusals.StagedFileGone(item.Name);
        }

        if (Check(item, file.Length) is { } refusal)
        {
            new ReceivedFile(file.FullName, 0, default) { Gone = () => uploads.Tidy(file.FullName) }.Dispose();
            return refusal;
        }

        await using var stream = FileHasher.OpenRead(file.FullName);
        var hash = await FileHasher.HashAsync(stream, cancellationToken);
        return new ReceivedFile(file.FullName, file.Length, hash) { Name = OriginalNames.ForRow(item.Name), IsOnlyCopy = true, Gone = () => uploads.Tidy(file.FullName) };
    }

    private async ValueTask<Outcome<ReceivedFile>> CopyAsync(ImportItem item, CancellationToken cancellationToken)
    {
        try
        {
            // Pipes and devices have no length: they are refused before opening one could block for ever.
            var length = new FileInfo(item.LocalPath!).Length;
            if (Check(item, length) is { } refusal)
            {
                return refusal;
            }

            await using var source = FileHasher.OpenRead(item.LocalPath!);
            return await CopyAsync(item, source, length, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ImportRefusals.Unreadable(item.Name, error.Message);
        }
    }

    private async ValueTask<Outcome<ReceivedFile>> CopyAsync(ImportItem item, Stream source, long expectedBytes, CancellationToken cancellationToken)
    {
        var path = await StageAsync(expectedBytes, cancellationToken);
        try
        {
            var (bytes, hash) = await FileHasher.CopyAsync(source, path, settings.Current.MaxPictureBytes, cancellationToken);
            if (Check(item, bytes) is not { } refusal)
            {
                return new ReceivedFile(path, bytes, hash) { Name = OriginalNames.ForRow(item.Name) };
            }

            File.Delete(path);
            return refusal;
        }
        catch (LibraryUnavailableException)
        {
            // The store knows best what is wrong with its volume: how much is free, and how much would have to be.
            File.Delete(path);
            File.Delete(await StageAsync(expectedBytes, cancellationToken));
            throw;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private async ValueTask<string> StageAsync(long expectedBytes, CancellationToken cancellationToken)
    {
        var staged = await capabilities.CallEssentialAsync((IBlobStore store) => store.StageAsync(new StageRequest(expectedBytes), cancellationToken));
        return staged.Path ?? throw new LibraryUnavailableException(staged.Refusal!);
    }

    private Refusal? Check(ImportItem item, long bytes) => bytes == 0
        ? ImportRefusals.Empty(item.Name)
        : bytes > settings.Current.MaxPictureBytes ? ImportRefusals.TooLarge(item.Name, settings.Current.MaxPictureBytes) : null;
}
