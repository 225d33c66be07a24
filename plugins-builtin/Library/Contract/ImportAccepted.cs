namespace PluginHost.Plugins.Library.Contract;

/// <summary>An import that was started, with what became of its files so far.</summary>
internal sealed record ImportAccepted(
    long Job, IReadOnlyList<long> Imported, IReadOnlyList<NamedPicture> Duplicates, IReadOnlyList<NamedPicture> InTrash, IReadOnlyList<ImportFailure> Failed);
