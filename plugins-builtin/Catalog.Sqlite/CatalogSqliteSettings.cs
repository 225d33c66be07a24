using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Catalog.Sqlite;

/// <summary>Settings of the catalogue.</summary>
/// <param name="UndoDays">How long an edit can be undone.</param>
/// <param name="UndoOperations">How many edits can be undone.</param>
public sealed record CatalogSqliteSettings(
    [Description("Days for which an edit can be undone. What is older is forgotten as new edits come.")]
    [Range(1, 36_500)]
    int UndoDays = 30,
    [Description("Edits that can be undone at most. Beyond that the oldest are forgotten as new ones come.")]
    [Range(1, 10_000_000)]
    int UndoOperations = 10_000);
