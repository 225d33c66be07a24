using PluginHost.Plugins.Library.Export;
using PluginHost.Plugins.Library.Import.Uploads;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Plugins.Library.Words.Upkeep;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library;

/// <summary>Everything the library does without being asked.</summary>
internal sealed class LibraryStart(IBackgroundWork background, IndexLoader index, IndexKeeper keeper, WordUpkeep words, UploadSweeper uploads, ExportSweeper exports, UnderstandingTrigger understanding)
{
    private int _begun;

    public void Begin()
    {
        if (Interlocked.Exchange(ref _begun, 1) == 0)
        {
            background.Run("library.index", RunIndexAsync);
            background.Run("library.words", words.RunAsync);
            background.Run("library.uploads", uploads.RunAsync);
            background.Run("library.exports", exports.RunAsync);
            background.Every("library.exports", ExportSweeper.Period, exports.RunAsync);
            understanding.Start();
        }
    }

    private async Task RunIndexAsync(CancellationToken cancellationToken)
    {
        await index.RunAsync(cancellationToken);
        await keeper.RunAsync(cancellationToken);
    }
}
