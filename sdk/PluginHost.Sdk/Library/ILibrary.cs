namespace PluginHost.Sdk.Library;

/// <summary>What plugins may ask of the library and change in it. <b>Implemented by plugins</b> (the library itself), called by all others.</summary>
[Contract("library.library", "PH4001", DescribedBy = typeof(LibraryAttribute), DeadlineSeconds = 120)]
public interface ILibrary
{
    /// <summary>Answers one window of a query.</summary>
    [RequiresPermission(Permissions.LibraryRead)]
    ValueTask<LibraryPage> QueryAsync(LibraryQuery request, CancellationToken cancellationToken);

    /// <summary>Makes one edit on pictures as an operation that can be undone.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<LibraryEditResult> EditAsync(LibraryEdit request, CancellationToken cancellationToken);

    /// <summary>Starts an import as a durable job.</summary>
    [RequiresPermission(Permissions.LibraryWrite)]
    ValueTask<LibraryImportResult> ImportAsync(LibraryImport request, CancellationToken cancellationToken);
}
