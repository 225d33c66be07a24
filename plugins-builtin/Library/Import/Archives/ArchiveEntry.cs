using System.IO.Compression;
using PluginHost.Sdk.Import;

namespace PluginHost.Plugins.Library.Import.Archives;

/// <summary>A file of an archive that may be a picture.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Item">How the import calls it.</param>
internal sealed record ArchiveEntry(ZipArchiveEntry Entry, ImportItem Item);
